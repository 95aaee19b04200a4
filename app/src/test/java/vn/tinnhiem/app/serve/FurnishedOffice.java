package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.room.RoomLinks;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.scan.ScanDay;

/**
 * Một nơi đã có đủ mọi thứ để trang nào cũng có cái mà hiện: the four rehearsals in their states, a body with people and an
 * import under way, an archive sealed, a backup made, stations that key in, add up and scan.
 */
@NullUnmarked // what is missing here fails the test
final class FurnishedOffice implements AutoCloseable {

    private static final Path EXAMPLES = Path.of("../examples");

    final RunningOffice office = RunningOffice.start();
    /** Everybody who looks, by name. */
    final Map<String, OfficeCaller> visitors = new LinkedHashMap<>();
    /** Id of a vote by its state: closed, half, conference, plan, scan. */
    final Map<String, String> votes = new LinkedHashMap<>();
    /** Addresses that no page names to whom they are for, by visitor. */
    final Map<String, List<String>> doors = new LinkedHashMap<>();

    FurnishedOffice() {
        visitors.put("secretariat", office.signedIn(Role.SECRETARIAT));
        visitors.put("chair", office.signedIn(Role.CHAIR));
        visitors.put("admin", office.signedIn(Role.ADMIN));
        visitors.put("observer", office.signedIn(Role.OBSERVER));
        visitors.put("stranger", office.stranger());
        votes();
        people();
        papers();
        archive();
        accounts();
        stations();
        ok(visitor("admin").post("/backup"));
        ok(visitor("admin").post("/log/check"));
        doors.put(
                "secretariat", List.of("/", "/votes/new", "/readiness", "/log", "/rehearsals", "/rehearsals/practice"));
        doors.put("chair", List.of("/", "/votes/" + vote("half") + "/stations"));
    }

    OfficeCaller visitor(String name) {
        return Objects.requireNonNull(visitors.get(name), name);
    }

    String vote(String state) {
        return Objects.requireNonNull(votes.get(state), state);
    }

    private void votes() {
        Rehearsals rehearsals = office.bean(Rehearsals.class);
        votes.put("closed", rehearsals.make(RehearsalExample.CA_MAU, RehearsalState.CLOSED));
        votes.put("half", rehearsals.make(RehearsalExample.HAI_PHONG, RehearsalState.HALF_COUNTED));
        votes.put("conference", rehearsals.make(RehearsalExample.QUANG_NGAI, RehearsalState.CONFERENCE));
        votes.put("plan", rehearsals.make(RehearsalExample.TAY_NINH, RehearsalState.PLAN));
        RoomLinks links = office.bean(RoomLinks.class);
        for (String vote : votes.values()) {
            links.renew(vote);
        }
        OfficeCaller chair = visitor("chair");
        chair.get("/votes/" + vote("closed") + "/result");
        chair.post("/votes/" + vote("closed") + "/result/seen", "back", "");
        chair.post("/votes/" + vote("closed") + "/result/release");
    }

    private void people() {
        OfficeCaller secretariat = visitor("secretariat");
        secretariat.get("/bodies/new");
        ok(secretariat.post(
                "/bodies/new", "name", "Sở Mẫu", "abbreviation", "SM", "place", "Mẫu", "from", "01/01/2021"));
        String body = found(secretariat.get("/bodies").body(), "/bodies/([0-9a-z]{26})");
        String list = """
                STT;Họ và tên;Ngày sinh;Chức vụ;Thành phần
                1;Nguyễn Thị Đường;02/09/1975;Giám đốc;Ban Giám đốc
                2;Trần Văn Hòa;01/05/1980;Phó Giám đốc;Ban Giám đốc
                3;Đinh Thị Ớt;31/02/1990;Chuyên viên;Công chức
                """;
        secretariat.get("/people/" + body);
        ok(secretariat.post(
                "/people/" + body + "/new", "name", "Lê Thị Én", "born", "03/03/1983", "position", "Trưởng phòng"));
        HttpResponse<String> sent = secretariat.upload(
                "/people/" + body + "/imports",
                "file",
                "danh-ba.csv",
                list.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ok(sent);
        String place = sent.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+|[?#].*", "");
        String own = place.replaceAll("/(columns|preview|encoding)$", "");
        doors.put("people", List.of("/people/" + body, own, own + "/preview", own + "/encoding"));
    }

    private void papers() {
        String papers = "/votes/" + vote("closed") + "/papers";
        OfficeCaller secretariat = visitor("secretariat");
        String paper = found(secretariat.get(papers).body(), "<option value=\"([^\"]+)\"");
        ok(secretariat.upload(
                papers + "/scans", "scan", "bien-ban.jpg", example("hai-phong/scans/xap-3/to-01.jpg"), "paper", paper));
    }

    private void archive() {
        String pages = "/votes/" + vote("closed") + "/archive";
        OfficeCaller secretariat = visitor("secretariat");
        secretariat.get(pages);
        ok(secretariat.post(pages + "/ask", "passphrase", "con meo nam tren mai", "repeated", "con meo nam tren mai"));
        OfficeCaller chair = visitor("chair");
        chair.get(pages);
        ok(chair.post(pages + "/seal"));
    }

    private void accounts() {
        OfficeCaller admin = visitor("admin");
        String account = found(admin.get("/accounts").body(), "/accounts/([0-9a-z]{26})");
        HttpResponse<String> made = admin.post("/accounts/" + account + "/link");
        ok(made);
        String card = admin.get("/accounts/" + account + "/card").body();
        doors.put("admin", List.of("/", "/me", "/accounts/" + account + "/card", "/backup/part"));
        doors.put("stranger", List.of(found(card, "(/setup/[0-9A-Za-z_-]+)"), "/sign-in", "/station", "/room"));
        OfficeCaller half = office.signedIn(Role.OBSERVER, Role.CHAIR);
        String letters = found(half.get("/me/second-step").body(), "([A-Z2-7]{4}( [A-Z2-7]{4}){7})")
                .replace(" ", "");
        ok(half.post("/me/second-step", "code", OneTimeCode.now(letters)));
        OfficeCaller again = office.stranger();
        again.get("/sign-in");
        ok(again.post(
                "/sign-in", "login", office.login(Role.OBSERVER, Role.CHAIR), "password", RunningOffice.PASSWORD));
        visitors.put("half-signed-in", again);
        doors.put("half-signed-in", List.of("/sign-in/code"));
        visitors.put("second-step", half);
        doors.put("second-step", List.of("/me", "/me/second-step/codes"));
    }

    private void stations() {
        String keys = seat("keys", vote("half"), 0, 1);
        doors.put("keys", List.of("/station/batches", enter("keys", 1)));
        String totals = seat("totals", vote("half"), 2, 3);
        assertThat(totals).isNotEqualTo(keys);
        ScanDay day = ScanDay.begun(office);
        day.deliver("", ScanDay.pictures());
        day.awaitRead();
        votes.put("scan", day.vote());
        visitors.put("scan", day.station());
        doors.put("scan", List.of("/station/scans"));
        OfficeCaller waiting = office.stranger();
        String code = code(vote("half"));
        ask(waiting, code, 4, 0);
        visitors.put("waiting", waiting);
        doors.put("waiting", List.of("/station", "/station/waiting", "/station/waiting/live"));
        visitors.put("chooser", office.stranger());
        doors.put("chooser", List.of("/station/open?code=" + code, "/station/" + code));
    }

    private String code(String vote) {
        return found(visitor("chair").get("/votes/" + vote + "/stations").body(), "/station/([0-9]{6})");
    }

    private void ask(OfficeCaller station, String code, int one, int other) {
        List<String> members = Pattern.compile("name=\"member\"[^>]*value=\"([^\"]+)\"")
                .matcher(station.get("/station/" + code).body())
                .results()
                .map(each -> each.group(1))
                .toList();
        ok(station.post("/station/" + code, "member", members.get(one), "member", members.get(other)));
    }

    private String seat(String name, String vote, int one, int other) {
        OfficeCaller station = office.stranger();
        ask(station, code(vote), one, other);
        OfficeCaller chair = visitor("chair");
        String stations = "/votes/" + vote + "/stations";
        String id = found(chair.get(stations).body(), "/stations/([0-9a-z]{26})/confirm");
        ok(chair.post(stations + "/" + id + "/confirm"));
        station.get("/station/batches");
        visitors.put(name, station);
        return id;
    }

    /** Begins the entry of a batch that this station may enter. */
    private String enter(String name, int entry) {
        OfficeCaller station = visitor(name);
        Matcher batch = Pattern.compile("/station/batches/([0-9a-z]{26})/enter")
                .matcher(station.get("/station/batches").body());
        for (int i = 0; i < entry; i++) {
            assertThat(batch.find()).isTrue();
        }
        HttpResponse<String> begun = station.post("/station/batches/" + batch.group(1) + "/enter");
        return begun.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
    }

    static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isEqualTo(302);
    }

    static byte[] example(String file) {
        try {
            return Files.readAllBytes(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
