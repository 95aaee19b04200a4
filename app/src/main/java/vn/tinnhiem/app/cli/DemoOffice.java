package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;

/** Ứng dụng văn phòng với bốn cuộc diễn tập; the data of an earlier demonstration is thrown away. */
final class DemoOffice {

    private static final String MARK = "TRINH-DIEN.txt";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PORTS = 50;

    private static final Map<RehearsalExample, RehearsalState> STATES = new LinkedHashMap<>();

    static {
        STATES.put(RehearsalExample.TAY_NINH, RehearsalState.PLAN);
        STATES.put(RehearsalExample.QUANG_NGAI, RehearsalState.CONFERENCE);
        STATES.put(RehearsalExample.HAI_PHONG, RehearsalState.HALF_COUNTED);
        STATES.put(RehearsalExample.CA_MAU, RehearsalState.CLOSED);
    }

    private final OfficeApplication office;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    private DemoOffice(OfficeApplication office) {
        this.office = office;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param port wanted; the next free one where it is taken
     * @throws Refused F911 when the folder holds anything that no demonstration made
     */
    static DemoOffice start(Path data, int port) {
        clear(data);
        DemoOffice demo =
                new DemoOffice(OfficeApplication.start(new ServeOptions(data, Optional.empty(), free(port), false)));
        demo.account("quan.tri", "Người Quản Trị", Role.ADMIN);
        demo.account("tham.muu", "Người Tham Mưu", Role.SECRETARIAT);
        demo.account("chu.tri", "Người Chủ Trì", Role.CHAIR);
        demo.account("giam.sat", "Người Giám Sát", Role.OBSERVER);
        Rehearsals rehearsals = demo.office.context().getBean(Rehearsals.class);
        STATES.forEach(rehearsals::make);
        return demo;
    }

    private void account(String login, String name, Role role) {
        String password = password();
        office.context().getBean(Accounts.class).make(login, name, password, Set.of(role));
        passwords.put(login, password);
    }

    /** The sign-ins and their passwords, which are nowhere else. */
    Map<String, String> passwords() {
        return passwords;
    }

    OfficeApplication office() {
        return office;
    }

    /** Three groups of four letters that are not taken for one another. */
    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static int free(int wanted) {
        for (int port = wanted; wanted != 0 && port < wanted + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        return 0;
    }

    private static void clear(Path data) {
        try {
            if (Files.exists(data)) {
                if (!Files.exists(data.resolve(MARK))) {
                    throw new Refused(Problem.of(Fault.F911_NOT_EMPTY, data.toString(), "", "folder", data));
                }
                try (Stream<Path> files = Files.walk(data)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve(MARK),
                    "Dữ liệu trình diễn: người và số liệu đều hư cấu; lần trình diễn sau xoá hết thư mục này.\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
