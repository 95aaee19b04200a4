package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.room.RoomLinks;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;
import vn.tinnhiem.app.store.Ids;

/**
 * {@code tinnhiem warm-up}: starts the office application on an empty folder, leads two rehearsals, opens the pages and makes the
 * papers, and ends. The launcher runs it once in the background, so that Java keeps what it learned for the starts to come.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final String LOGIN = "khoi.dong";
    private static final int TIMES = 3;

    private static final List<String> PAGES = List.of(
            "/", "/log", "/people", "/bodies", "/votes/new", "/readiness", "/backup", "/accounts", "/rehearsals");

    private static final List<String> OF_A_VOTE = List.of(
            "/plan",
            "/plan/approve",
            "/plan/plan.pdf",
            "/subjects",
            "/voters",
            "/attendance",
            "/conference",
            "/conference/part",
            "/ballots",
            "/stations",
            "/progress",
            "/room",
            "/result",
            "/papers",
            "/papers.zip",
            "/disclosure",
            "/archive");

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("tinnhiem-warm-up");
        try {
            OfficeApplication office = OfficeApplication.start(new ServeOptions(data, Optional.empty(), 0, false));
            try (WarmUpVisitor visitor = new WarmUpVisitor(office.address())) {
                visit(office, visitor);
            } finally {
                office.stop();
            }
        } finally {
            delete(data);
        }
        return Terminal.DONE;
    }

    private static void visit(OfficeApplication office, WarmUpVisitor visitor) {
        office.setupPath().ifPresent(visitor::open);
        Stream.of("/sign-in", "/sign-in?lang=en", "/assets/app.css", "/assets/app.js", "/vendor/htmx/htmx.min.js")
                .forEach(visitor::open);
        Rehearsals rehearsals = office.context().getBean(Rehearsals.class);
        String closed = rehearsals.make(RehearsalExample.HAI_PHONG, RehearsalState.CLOSED);
        List<String> votes = List.of(closed, rehearsals.make(RehearsalExample.TAY_NINH, RehearsalState.HALF_COUNTED));
        String password = Ids.random();
        office.context()
                .getBean(Accounts.class)
                .make(LOGIN, "Khởi Động", password, Set.of(Role.ADMIN, Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER));
        visitor.signIn(LOGIN, password);
        String room = "/room/" + office.context().getBean(RoomLinks.class).renew(closed);
        for (int i = 0; i < TIMES; i++) {
            PAGES.forEach(visitor::open);
            votes.forEach(vote -> OF_A_VOTE.forEach(page -> visitor.open("/votes/" + vote + page)));
            visitor.open(room);
            visitor.open(room + "/part");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
