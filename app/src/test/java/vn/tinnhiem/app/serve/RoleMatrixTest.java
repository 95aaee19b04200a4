package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.routes.Role;

@DisplayName("Bảng vai × trang (routes/roles.txt)")
@NullUnmarked // what is missing here fails the test
class RoleMatrixTest {

    /** What a variable of a path may be, after its colon, and its closing brace. */
    private static final String PATTERN = "(?:[^{}]|\\{[^}]*})*}";

    private static RunningOffice office;
    private static Map<Role, OfficeCaller> callers;
    private static ExampleDay day;

    /** One line of the table: {@code METHOD path everybody | signed-in | ROLE,ROLE}. */
    private record Line(String method, String path, String who) {

        static Line of(String text) {
            String[] words = text.strip().split("\\s+", 3);
            return new Line(words[0], words[1], words[2].replaceAll("\\s", ""));
        }

        String route() {
            return method + " " + path;
        }

        boolean open() {
            return who.equals("everybody");
        }

        boolean allows(Role role) {
            return open()
                    || who.equals("signed-in") && role != Role.COUNTING
                    || List.of(who.split(",")).contains(role.name());
        }

        /** A path that leads to this route; nothing of that name exists. */
        String example() {
            return path.replaceAll("\\{code:" + PATTERN, "123456")
                    .replaceAll("\\{attendee:" + PATTERN, "a".repeat(26))
                    .replaceAll("\\{place:" + PATTERN, "7")
                    .replaceAll("\\{(act|what|ending):(\\w+)\\|[^}]*}", "$2")
                    .replaceAll("\\{(number|page|version|place|batch|station|copy|original)[^}]*}", "7")
                    .replaceAll("\\{[^}]+}", "khong-co")
                    .replace("/**", "/khong-co");
        }
    }

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
        callers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            callers.put(role, office.signedIn(role));
        }
        day = ExampleDay.collected(office, "hai-phong");
        callers.put(Role.COUNTING, seat());
    }

    /** Two members of the committee at a machine, confirmed by the chair. */
    private static OfficeCaller seat() {
        String stations = "/votes/" + day.vote() + "/stations";
        OfficeCaller chair = caller(Role.CHAIR);
        String door = found(chair.get(stations).body(), "/station/([0-9]{6})");
        OfficeCaller seated = office.stranger();
        seated.get("/station/" + door);
        List<Official> members = day.told().committee();
        seated.post(
                "/station/" + door,
                "member",
                members.get(0).name(),
                "member",
                members.get(1).name());
        String station = found(chair.get(stations).body(), "/stations/([0-9a-z]+)/confirm");
        chair.post(stations + "/" + station + "/confirm");
        seated.get("/station/batches");
        return seated;
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    @DisplayName("Mọi đường của ứng dụng đang chạy đều có một dòng trong bảng, và bảng không có dòng thừa")
    void everyRouteIsInTheTable() {
        Set<String> running = new TreeSet<>(List.of("POST /sign-in", "POST /sign-out"));
        office.application()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> {
                    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                    for (String path : route.getPatternValues()) {
                        if (!path.equals("/error")) {
                            assertThat(methods).as(path).isNotEmpty();
                            methods.forEach(method -> running.add(method + " " + path));
                        }
                    }
                });
        Set<String> written = new TreeSet<>(table().stream().map(Line::route).toList());
        assertThat(written).isEqualTo(running);
    }

    @Test
    @DisplayName("Gọi thật từng đường bằng từng vai và khi chưa đăng nhập: ai được thì được, ai không thì không")
    void everyRouteAnswersAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (Line line : table()) {
            if (Set.of("POST /sign-out", "POST /sign-in", "POST /station/leave").contains(line.route())) {
                continue;
            }
            for (Role role : Role.values()) {
                if (role == Role.COUNTING && line.path().startsWith("/station")) {
                    // Some of them end the seat.
                    callers.put(role, seat());
                }
                HttpResponse<?> answer = call(caller(role), line, true);
                if (denied(answer) == line.allows(role)) {
                    wrong.add(role + " " + line.route() + " → " + answer.statusCode());
                }
                if (answer.statusCode() >= 500) {
                    wrong.add(role + " " + line.route() + " → " + answer.statusCode());
                }
                guarded(line, answer, wrong);
            }
            OfficeCaller stranger = office.stranger();
            stranger.get("/sign-in");
            if (denied(call(stranger, line, true)) == line.open()) {
                wrong.add("nobody " + line.route());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("Không đường nào nhận lệnh thiếu mã CSRF, cả của vai được phép")
    void everyChangeNeedsItsToken() {
        List<String> wrong = new ArrayList<>();
        for (Line line : table()) {
            if (line.method().equals("GET")) {
                continue;
            }
            for (Role role : Role.values()) {
                if (line.allows(role) && call(caller(role), line, false).statusCode() != 403) {
                    wrong.add(role + " " + line.route());
                    break;
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<?> call(OfficeCaller caller, Line line, boolean token) {
        return caller.knock(line.method(), line.example(), token);
    }

    private static OfficeCaller caller(Role role) {
        return Objects.requireNonNull(callers.get(role));
    }

    /** Whether it was the gate that answered. */
    private static boolean denied(HttpResponse<?> answer) {
        return answer.statusCode() == 403
                || answer.statusCode() == 401
                || answer.statusCode() == 302
                        && answer.headers()
                                .firstValue("Location")
                                .orElse("")
                                .matches("(http://[^/]+)?/(sign-in|station)");
    }

    /** The headers that every answer of a page bears. */
    private static void guarded(Line line, HttpResponse<?> answer, List<String> wrong) {
        Map<String, String> wanted = Map.of(
                "Content-Security-Policy", "default-src 'none'",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Permissions-Policy", "camera=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin");
        wanted.forEach((name, value) -> {
            if (!answer.headers().firstValue(name).orElse("").contains(value)) {
                wrong.add(line.route() + " lacks " + name + " with " + answer.statusCode());
            }
        });
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        if (policy.contains("unsafe") || policy.contains("http")) {
            wrong.add(line.route() + " opens its policy");
        }
    }

    private static List<Line> table() {
        try (var file = Objects.requireNonNull(RoleMatrixTest.class.getResourceAsStream("/routes/roles.txt"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
