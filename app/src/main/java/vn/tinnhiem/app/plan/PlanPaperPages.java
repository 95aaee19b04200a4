package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Kế hoạch thành văn bản và thành lịch, như dòng lệnh làm ra. */
@Controller
class PlanPaperPages {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Votes votes;

    PlanPaperPages(Votes votes) {
        this.votes = votes;
    }

    @GetMapping("/votes/{vote}/plan/plan.docx")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<byte[]> word(@PathVariable String vote) throws IOException {
        return Download.of(name(vote) + ".docx", WORD, paper(vote, "docx"));
    }

    @GetMapping("/votes/{vote}/plan/plan.pdf")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<byte[]> pdf(@PathVariable String vote) throws IOException {
        return Download.of(name(vote) + ".pdf", "application/pdf", paper(vote, "pdf"));
    }

    @GetMapping("/votes/{vote}/plan/plan.ics")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<byte[]> calendar(@PathVariable String vote) {
        Plan plan = plan(vote);
        String text = PlanCalendarFile.text(
                plan,
                plan.calendar(),
                madeOn(plan),
                head(vote).rehearsal(),
                Math.max(0, votes.versions(vote).size() - 1));
        return Download.of("plan.ics", "text/calendar;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/votes/{vote}/plan/plan.approved.yaml")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> approved(@PathVariable String vote) {
        String text = votes.approvedText(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of("plan.approved.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The approved plan with the persons that were approved; a draft as it stands. */
    private byte[] paper(String vote, String ending) throws IOException {
        Plan plan = plan(vote);
        Optional<BallotLines> approved = votes.find(vote);
        List<Line> persons = approved.map(BallotLines::lines)
                .orElseGet(() -> PlanSubjects.ballots(votes.subjects(vote)).stream()
                        .flatMap(ballot -> ballot.lines().stream())
                        .toList());
        PlanDocument document =
                new PlanDocument(plan, persons, plan.calendar(), head(vote).rehearsal());
        Imprint imprint = new Imprint("Kế hoạch lấy phiếu tín nhiệm " + plan.title(), madeOn(plan));
        Path folder = Files.createTempDirectory("tinnhiem-plan");
        try {
            PaperFiles.write(
                    folder, "plan", List.of(approved.isPresent() ? document.paper() : document.draft()), imprint);
            return Files.readAllBytes(folder.resolve("plan." + ending));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private String name(String vote) {
        return head(vote).approved() ? "plan" : "plan-draft";
    }

    private Plan plan(String vote) {
        return votes.approvedPlan(vote).orElseGet(() -> votes.plan(vote));
    }

    private VoteHead head(String vote) {
        return votes.head(vote).orElseThrow();
    }

    private static LocalDate madeOn(Plan plan) {
        return plan.paper().date().orElse(plan.voteDay());
    }
}
