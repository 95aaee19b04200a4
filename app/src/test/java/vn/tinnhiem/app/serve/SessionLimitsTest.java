package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.tinnhiem.app.routes.Role;

@DisplayName("Phiên làm việc hết hạn: 30 phút không dùng, 12 giờ tất cả")
@NullUnmarked // what is missing here fails the test
class SessionLimitsTest {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final RunningOffice office = RunningOffice.shared();

    @Test
    @DisplayName("Không dùng quá hạn thì phải đăng nhập lại; hạn là 30 phút")
    void idle() {
        OfficeCaller caller = office.signedIn(Role.OBSERVER);
        HttpSession session = session(caller);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);
        session.setMaxInactiveInterval(1);
        LockSupport.parkNanos(Duration.ofMillis(2_100).toNanos());
        assertThat(caller.get("/").statusCode()).isEqualTo(302);
        assertThat(caller.get("/").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    @DisplayName("Dùng luôn tay thì đủ 12 giờ cũng hết, trước đó một phút thì chưa")
    void absolute() {
        OfficeCaller caller = office.signedIn(Role.OBSERVER);
        HttpSession session = session(caller);
        String since = attribute(session, "since");
        session.setAttribute(since, Instant.now().minus(LONGEST).plusSeconds(60));
        assertThat(caller.get("/").statusCode()).isEqualTo(200);
        session.setAttribute(since, Instant.now().minus(LONGEST));
        assertThat(caller.get("/").statusCode()).isEqualTo(302);
    }

    private static String attribute(HttpSession session, String ending) {
        Enumeration<String> names = session.getAttributeNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (name.endsWith("." + ending)) {
                return name;
            }
        }
        throw new AssertionError("no attribute " + ending);
    }

    /** The session of a caller as the server holds it. */
    private HttpSession session(OfficeCaller caller) {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(
                ((ServletWebServerApplicationContext) office.application().context()).getWebServer());
        Manager manager = Arrays.stream(server.getTomcat().getHost().findChildren())
                .map(child -> ((Context) child).getManager())
                .findFirst()
                .orElseThrow();
        String id = caller.cookie("tinnhiem").orElseThrow();
        return Arrays.stream(manager.findSessions())
                .filter(each -> each.getId().equals(id))
                .map(Session::getSession)
                .findFirst()
                .orElseThrow();
    }
}
