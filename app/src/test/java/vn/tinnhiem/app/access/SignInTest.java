package vn.tinnhiem.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.access.AttemptLimits.Key;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Đăng nhập: thử sai thì đợi, phiên có hạn")
class SignInTest {

    private static RunningOffice office;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
        accounts = office.bean(Accounts.class);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    /** A clock that the test sets. */
    static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    @DisplayName(
            "Bốn lần sai không phải đợi, rồi 5, 10, 20 giây… nhiều nhất 5 phút; thử trong lúc đợi không kéo dài thêm")
    void theWaitGrowsAndIsBounded() {
        SetClock clock = new SetClock();
        AttemptLimits limits = new AttemptLimits(clock);
        Key key = Key.login("a", "10.0.0.1");
        for (int i = 0; i < 3; i++) {
            limits.failed(key);
            assertThat(limits.wait(key)).isZero();
        }
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            limits.failed(key);
            assertThat(limits.wait(key)).hasSeconds(seconds);
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(limits.wait(key)).isZero();
        }
        assertThat(limits.wait(Key.login("a", "10.0.0.2"))).as("another place").isZero();
        limits.succeeded(key);
        limits.failed(key);
        assertThat(limits.wait(key)).isZero();
    }

    @Test
    @DisplayName("Trang đăng nhập nói phải đợi bao nhiêu giây; máy đã từng đăng nhập thì không bị người phá giữ lại")
    void aPranksterKeepsNobodyOut() {
        accounts.make("bi.pha", "Bị Phá", RunningOffice.PASSWORD, Set.of(Role.OBSERVER));
        OfficeCaller owner = office.caller("bi.pha", RunningOffice.PASSWORD);
        OfficeCaller prankster = office.stranger();
        String waiting = "";
        for (int i = 0; i < 6; i++) {
            prankster.get("/sign-in");
            waiting = prankster
                    .post("/sign-in", "login", "bi.pha", "password", "doan bua lan " + i)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
        assertThat(waiting).contains("wait=");
        assertThat(prankster.get(waiting).body()).containsPattern("Đợi \\d+ giây");
        assertThat(office.stranger().signsIn("bi.pha", RunningOffice.PASSWORD))
                .as("same address, unknown machine")
                .isFalse();
        owner.get("/me");
        owner.post("/sign-out");
        assertThat(owner.signsIn("bi.pha", RunningOffice.PASSWORD))
                .as("the owner's own machine")
                .isTrue();
    }

    @Test
    @DisplayName("Đăng nhập đổi mã phiên; đăng xuất rồi thì mã phiên cũ vô dụng")
    void theSessionIsNew() {
        String login = office.login(Role.OBSERVER);
        OfficeCaller caller = office.stranger();
        caller.get("/me");
        Optional<String> before = caller.cookie("tinnhiem");
        assertThat(caller.signsIn(login, RunningOffice.PASSWORD)).isTrue();
        String during = caller.cookie("tinnhiem").orElseThrow();
        assertThat(before).isPresent().get().isNotEqualTo(during);
        assertThat(office.stranger().with("tinnhiem", before.get()).get("/me").statusCode())
                .isEqualTo(302);
        OfficeCaller thief = office.stranger().with("tinnhiem", during);
        assertThat(thief.get("/me").statusCode()).isEqualTo(200);
        caller.get("/me");
        caller.post("/sign-out");
        assertThat(thief.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("Cookie phiên: HttpOnly, SameSite=Strict")
    void theCookieIsGuarded() {
        assertThat(office.stranger().get("/me").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"));
    }
}
