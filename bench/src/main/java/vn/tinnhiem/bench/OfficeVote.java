package vn.tinnhiem.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuộc lấy phiếu để đo, lập qua các trang như một văn phòng lập: invented people, everybody present, every ballot back.
 *
 * @param id of the vote in the application
 * @param ballots ids of its ballots: a list too long for one page becomes several
 * @param voters who all came
 * @param clerk signed in as secretariat, chair and observer at once
 */
record OfficeVote(String id, List<String> ballots, int voters, OfficeCaller clerk) {

    static final String ADMINISTRATOR = "quan.tri";
    static final String CLERK = "can.bo";

    /** Two for each of twelve stations. */
    private static final int COMMITTEE = 24;

    private static final List<String> GROUPS = List.of(
            "Tập thể lãnh đạo Sở",
            "Ủy viên Ban Chấp hành Đảng bộ cơ quan Sở",
            "Trưởng phòng chuyên môn, nghiệp vụ thuộc Sở",
            "Người đứng đầu đơn vị trực thuộc Sở",
            "Trưởng các đoàn thể ở cơ quan Sở");

    private static final String PLAN = """
            format: tinnhiem/plan/1
            extends: hai-phong-2023
            id: bench
            title: đối với các chức danh lãnh đạo
            style: state
            body:
              name: Sở Giáo dục và Đào tạo
              superior: Ủy ban nhân dân thành phố
              place: Hải Phòng
              abbreviation: SGDĐT
            voteDay: 2023-09-22
            voteDayStatus: fixed
            subjectCount: %d
            subjects: subjects.csv
            voters: voters.csv
            document:
              number: 45
              date: 2023-08-14
              signer: { post: Giám đốc, name: Trần Văn Chủ }
            conference:
              chair: { name: Trần Văn Chủ, position: Giám đốc }
              secretariat: Phòng Tổ chức cán bộ
            """;

    /** The accounts of an empty office, by the link of the first start. */
    static void accounts(OfficeServer server) {
        OfficeCaller caller = new OfficeCaller(server.address());
        String setup = server.setupPath().orElseThrow();
        caller.page(setup).ok();
        caller.form(
                        setup,
                        "login",
                        ADMINISTRATOR,
                        "name",
                        "Người Quản Trị",
                        "password",
                        OfficeCaller.PASSWORD,
                        "repeated",
                        OfficeCaller.PASSWORD)
                .sent();
        OfficeCaller administrator = OfficeCaller.signedIn(server, ADMINISTRATOR);
        administrator
                .form(
                        "/accounts/new",
                        "name",
                        "Người Làm Việc",
                        "login",
                        CLERK,
                        "roles",
                        "SECRETARIAT",
                        "roles",
                        "CHAIR",
                        "roles",
                        "OBSERVER",
                        "first",
                        "typed",
                        "password",
                        OfficeCaller.PASSWORD,
                        "repeated",
                        OfficeCaller.PASSWORD)
                .sent();
    }

    /** From an empty plan to the number collected, announced: the count may begin. */
    static OfficeVote collected(OfficeServer server, int persons, int voters) {
        OfficeVote vote = approved(server, persons, voters);
        vote.held();
        return vote;
    }

    private static OfficeVote approved(OfficeServer server, int persons, int voters) {
        OfficeCaller clerk = OfficeCaller.signedIn(server, CLERK);
        OfficePage made = clerk.upload("/votes/new/file", "plan.yaml", bytes(PLAN.formatted(persons)))
                .sent();
        String id = made.location().replaceAll(".*/votes/([^/]+)/.*", "$1");
        String base = "/votes/" + id;
        for (String list : List.of("subjects", "voters")) {
            byte[] file = bytes(list.equals("subjects") ? subjects(persons) : voters(persons, voters));
            String word = clerk.upload(base + "/" + list + "/file", list + ".csv", file)
                    .ok()
                    .found("name=\"word\" value=\"([^\"]+)\"");
            clerk.form(base + "/" + list + "/import", "word", word).sent();
        }
        OfficePage asked = clerk.page(base + "/plan/approve").ok();
        List<String> fields =
                new ArrayList<>(List.of("digest", asked.found("name=\"digest\" value=\"([0-9a-f]{64})\"")));
        asked.all("name=\"accept\" value=\"([^\"]+)\"").forEach(code -> fields.addAll(List.of("accept", code)));
        clerk.form(base + "/plan/approve", fields.toArray(String[]::new)).sent();
        return new OfficeVote(id, List.of(), voters, clerk).withBallots();
    }

    private OfficeVote withBallots() {
        List<String> ids = clerk.page(base() + "/ballots").ok().all("<img[^>]*src=\"[^\"]*/ballots/([0-9]+)\\.png\"");
        return new OfficeVote(
                id,
                ids.size() == 1
                        ? List.of("phieu")
                        : ids.stream().map(place -> "phieu-" + place).toList(),
                voters,
                clerk);
    }

    private void held() {
        clerk.form(base() + "/attendance/all").sent();
        clerk.form(
                        base() + "/conference/particulars",
                        "place",
                        "Hội trường",
                        "opened",
                        "14:00",
                        "closed",
                        "16:00",
                        "chairName",
                        "Trần Văn Chủ",
                        "chairPosition",
                        "Giám đốc",
                        "recorderName",
                        "Mẫn Văn Chép",
                        "recorderPosition",
                        "Chuyên viên")
                .sent();
        next("OPENED");
        next("SUMMARY");
        List<String> seats = new ArrayList<>();
        for (int i = 0; i < COMMITTEE; i++) {
            seats.addAll(List.of("name" + i, member(i), "position" + i, "Chuyên viên"));
        }
        seats.addAll(List.of("head", "0"));
        clerk.form(base() + "/conference/committee", seats.toArray(String[]::new))
                .sent();
        next("COMMITTEE_ELECTED", "agreeing", Integer.toString(voters), "against", "0", "abstaining", "0");
        next("HANDING_OUT", perBallot("printed", voters));
        next("VOTING", perBallot("issued", voters));
        next("BOX_CLOSED");
        List<String> back = new ArrayList<>();
        back.addAll(List.of(perBallot("unused", 0)));
        back.addAll(List.of(perBallot("collected", voters)));
        back.addAll(List.of(perBallot("found", 0)));
        next("COLLECTED_ANNOUNCED", back.toArray(String[]::new));
    }

    /** The next step of the conference. */
    private void next(String step, String... typed) {
        List<String> fields = new ArrayList<>(List.of("to", step));
        fields.addAll(List.of(typed));
        clerk.form(base() + "/conference/next", fields.toArray(String[]::new)).sent();
    }

    private String[] perBallot(String field, int number) {
        return ballots.stream()
                .flatMap(ballot -> List.of(field + "." + ballot, Integer.toString(number)).stream())
                .toArray(String[]::new);
    }

    String base() {
        return "/votes/" + id;
    }

    /** A station of two members whom no other station has; the first has the head. */
    OfficeCaller station(OfficeServer server, int number) {
        OfficeCaller station = new OfficeCaller(server.address());
        String code = stationCode();
        station.page("/station/" + code).ok();
        station.form("/station/" + code, "member", member(2 * number), "member", member(2 * number + 1))
                .sent();
        clerk.page(base() + "/stations")
                .all("/stations/([0-9a-z]{26})/confirm")
                .forEach(each ->
                        clerk.form(base() + "/stations/" + each + "/confirm").sent());
        station.page("/station/batches").ok();
        return station;
    }

    /** Two members ask for one more station. */
    void askForStation(OfficeCaller door) {
        String code = stationCode();
        door.page("/station/" + code).ok();
        door.form("/station/" + code, "member", member(0), "member", member(1)).sent();
    }

    /** The chair refuses every station that waits. */
    void refuseStation() {
        clerk.page(base() + "/stations")
                .all("/stations/([0-9a-z]{26})/confirm")
                .forEach(each ->
                        clerk.form(base() + "/stations/" + each + "/end").sent());
    }

    private String stationCode() {
        return clerk.page(base() + "/stations")
                .ok()
                .found("digits-inline\">([0-9]{3} [0-9]{3})<")
                .replace(" ", "");
    }

    /** The code of the room screen, made where there is none. */
    String roomCode() {
        Optional<String> there = code();
        if (there.isEmpty()) {
            clerk.form(base() + "/room").sent();
        }
        return there.or(this::code).orElseThrow();
    }

    private Optional<String> code() {
        return clerk.page(base() + "/room").ok().all("href=\"/room/([a-z0-9]{8})\"").stream()
                .findFirst();
    }

    private static String member(int place) {
        return "Lê Thị Đếm " + letters(place);
    }

    private static String subjects(int persons) {
        StringBuilder list = new StringBuilder("STT,Họ và tên,Chức vụ,Ngày sinh\n");
        IntStream.rangeClosed(1, persons)
                .forEach(i -> list.append(i + ",Nguyễn Văn Mẫu " + letters(i) + ",Phó Giám đốc,1970-01-01\n"));
        return list.toString();
    }

    /** Those voted on, the committee, and others. */
    private static String voters(int persons, int voters) {
        StringBuilder list = new StringBuilder("STT,Họ và tên,Chức vụ,Thành phần,Ngày sinh\n");
        for (int i = 1; i <= voters; i++) {
            String name = i <= persons
                    ? "Nguyễn Văn Mẫu " + letters(i)
                    : i <= persons + COMMITTEE ? member(i - persons - 1) : "Phạm Thị Phiếu " + letters(i);
            list.append(i + "," + name + "," + (i <= persons ? "Phó Giám đốc" : "Chuyên viên") + "," + "\""
                    + GROUPS.get(i % GROUPS.size()) + "\"," + (i <= persons ? "1970-01-01" : "") + "\n");
        }
        return list.toString();
    }

    private static String letters(int number) {
        return (number < 26 * 26 ? "" : String.valueOf((char) ('A' + number / (26 * 26) - 1)))
                + (char) ('A' + number / 26 % 26)
                + (char) ('A' + number % 26);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
