package vn.tinnhiem.app.story;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Một sở của Cà Mau lấy phiếu theo kế hoạch khung của Tỉnh ủy, xấp này tổng số, xấp kia từng tờ")
@EnabledIf("browser")
class CaMauStoryTest {

    private static final String BODY = "Sở Bến Cảng";
    private static final String FRAME_CLASS = "các chức danh do Quốc hội, Hội đồng nhân dân bầu, phê chuẩn";

    /** Bốn mươi người ghi phiếu, cơ quan và người đều hư cấu. */
    private static final List<Person> PEOPLE = People.many(
            People.some(
                    "BC",
                    "Lãnh đạo Sở",
                    "Ngô Văn Trượng, Giám đốc",
                    "Từ Thị Nhàn, Phó Giám đốc",
                    "Ung Văn Quán, Phó Giám đốc"),
            People.some(
                    "BĐ",
                    "Ban Chấp hành Đảng bộ Sở",
                    "Lê Thị Ngát, Phó Bí thư Đảng ủy",
                    "Đỗ Văn Uẩn, Ủy viên",
                    "Hồ Thị Ỷ, Ủy viên",
                    "Cao Văn Ớt, Ủy viên",
                    "Dư Thị Ánh, Ủy viên"),
            People.several("BT", "Trưởng phòng, đơn vị thuộc Sở", "Trưởng trạm cảng số %02d", 32));

    private static final List<String> SECOND_BATCH =
            List.of("113", "112", "113", "122", "122", "113", "123", "122", "212", "233", "331");

    /** Xấp một 25 tờ (20, 4, 1; 10, 10, 4 và một dòng hỏng; 3, 9, 13), xấp hai 11 tờ (8, 2, 1; 5, 4, 2; 1, 5, 5). */
    private static final List<Rated> RESULT = List.of(
            Rated.of(
                    "Ngô Văn Trượng",
                    36,
                    36,
                    0,
                    List.of("28/36", "6/36", "2/36"),
                    List.of("77,78%", "16,67%", "5,56%")),
            Rated.of(
                    "Từ Thị Nhàn", 36, 35, 1, List.of("15/36", "14/36", "6/36"), List.of("41,67%", "38,89%", "16,67%")),
            Rated.of(
                    "Ung Văn Quán",
                    36,
                    36,
                    0,
                    List.of("4/36", "14/36", "18/36"),
                    List.of("11,11%", "38,89%", "50,00%")));

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Từ máy vừa cài tới hồ sơ niêm phong; đúng một nửa phiếu thấp thì chưa thuộc mức nào")
    @Clause({"CM-04", "CM-06", "CM-07", "CM-08", "CM-09", "CM-11"})
    void theWholeVote() {
        try (Office office = Office.empty("ca-mau")) {
            Administrator administrator = office.firstStart("Quan Thị Máy", "quan.thi.may");
            Clerk clerk = administrator.makesAClerk("Phù Văn Lục", "phu.van.luc");
            Chair chair = administrator.makesAChair("Ngô Văn Trượng", "ngo.van.truong");
            clerk.addsABody("Ủy ban nhân dân tỉnh Cà Mau", "UBND", "Cà Mau", "");
            clerk.addsABody(BODY, "SBC", "Cà Mau", "Ủy ban nhân dân tỉnh Cà Mau");
            clerk.importsPeople(BODY, People.workbook(office.downloads(), "CÁN BỘ SỞ BẾN CẢNG", PEOPLE), 40);
            var directory = clerk.savesTheDirectory();

            // Kế hoạch khung của Tỉnh ủy: cơ quan điền phần của mình, các quy tắc và lời văn thừa hưởng.
            clerk.beginsAVote("ca-mau-2023", "12/10/2023");
            clerk.writesIntoThePlan(
                    "general",
                    "Tên cuộc lấy phiếu",
                    "đối với các chức danh lãnh đạo Sở Bến Cảng",
                    "Cơ quan, đơn vị",
                    BODY,
                    "Cơ quan cấp trên",
                    "Ủy ban nhân dân tỉnh Cà Mau",
                    "Chữ viết tắt trong số văn bản",
                    "SBC",
                    "Số người được lấy phiếu mà kế hoạch ghi",
                    "3");
            clerk.writesIntoThePlan(
                    "conference",
                    "Chủ trì hội nghị",
                    "Ngô Văn Trượng",
                    "Chức vụ người chủ trì",
                    "Giám đốc",
                    "Cơ quan tham mưu",
                    "Văn phòng Sở");
            clerk.writesIntoThePlan(
                    "texts",
                    "Thành phần ghi phiếu",
                    "Lãnh đạo Sở\nBan Chấp hành Đảng bộ Sở\nTrưởng phòng, đơn vị thuộc Sở");
            clerk.readsTheDuty("RESULT_REPORT", "19/10/2023", "D+7");
            clerk.listsThoseVotedOn(
                    People.subjects(
                            office.downloads(),
                            List.of("STT", "Mã CB", "Họ và tên", "Chức vụ"),
                            List.of(
                                    new String[] {"BC-01", "Ngô Văn Trượng", "Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc"},
                                    new String[] {"BC-02", "Từ Thị Nhàn", "Ủy viên UBND tỉnh, Phó Giám đốc"},
                                    new String[] {"BC-03", "Ung Văn Quán", "Phó Giám đốc"})),
                    "3 người trên phiếu");
            clerk.listsTheVoters(directory, 40);
            clerk.readsThePlan("Không có lỗi ngăn phê duyệt");
            clerk.savesThePlan("96-QĐ/TW", "166-KH/TU", "SỞ BẾN CẢNG");
            chair.approvesThePlan("Từ Thị Nhàn, Ủy viên UBND tỉnh, Phó Giám đốc");

            // Điểm danh: 37 trên 40, cần 27 (2/3 của 40 là 26,67).
            Hall hall = clerk.goesToTheHall();
            hall.printsBallots(45);
            RoomScreen room = chair.opensTheRoomScreen();
            hall.marksPresent("du thi anh", "Có mặt 1/40 · cần 27");
            hall.marksTheRestPresentBut(
                    List.of("Cao Văn Ớt", "Đỗ Văn Uẩn", "Hồ Thị Ỷ"),
                    List.of("đi công tác", "nghỉ phép", "nghỉ thai sản"),
                    "Có mặt 37/40");
            chair.opensTheConference();
            chair.hearsTheSummary();
            hall.describesTheConference("Hội trường A", "08:30", "11:00", "Phù Văn Lục", "Chuyên viên");
            hall.proposesTheCommittee(
                    "Lê Thị Ngát",
                    "Dư Thị Ánh",
                    PEOPLE.get(8).name(),
                    PEOPLE.get(9).name(),
                    PEOPLE.get(10).name());
            hall.notesHands(36, 0, 1);
            chair.announcesTheCommittee();
            chair.handsOut("Bắt đầu phát phiếu");
            chair.letsThemVote();
            hall.exchangesASpoiltBallot();
            chair.closesTheBox();
            chair.announcesCollected("phieu", 36, 7, 0);
            room.shows("counting", "Đang kiểm phiếu", "36");

            // Ba mươi sáu tờ thành xấp 25 và xấp 11; xấp một chia chồng, xấp hai từng tờ.
            String code = chair.readsTheCodeForStations();
            CommitteeStation first = CommitteeStation.of(office, code, chair, "Lê Thị Ngát", "Dư Thị Ánh");
            CommitteeStation second = CommitteeStation.of(
                    office, code, chair, PEOPLE.get(8).name(), PEOPLE.get(9).name());
            first.divides(25, "Từng tờ, bằng phím", 2);
            first.chooses(1, "Tổng số, sau khi chia chồng");
            for (int entry = 1; entry <= 2; entry++) {
                CommitteeStation station = entry == 1 ? first : second;
                station.begins(1, entry);
                station.counts(
                        0, 0, new int[] {25, 0, 20, 4, 1}, new int[] {24, 1, 10, 10, 4}, new int[] {25, 0, 3, 9, 13});
                station.sendsTheTotals();
            }
            room.shows("half-counted", "25/36");
            room.tellsNobodysNumbers();
            first.begins(2, 1);
            first.types(SECOND_BATCH.subList(0, 10));
            first.types(List.of("332"));
            first.takesTheLastBallotBack("331");
            first.endsTheEntry();
            second.begins(2, 2);
            second.types(SECOND_BATCH);
            second.endsTheEntry();
            first.seesTheBatch(2, "Đã khớp");
            first.cannotCloseYet("D522");
            first.explains("D522", "Một đại biểu giữ lại phiếu, không bỏ vào hòm.");
            first.closesTheCount();

            chair.releasesTheResult("CHÍNH THỨC", "50,00%");
            room.shows("result", "Kết quả lấy phiếu tín nhiệm", "36/38");
            for (Rated person : RESULT) {
                room.turnsToThePage(person.name(), person.numbers());
            }
            chair.endsTheConference();

            // Giấy tờ; công khai theo loại chức danh.
            Papers papers = clerk.goesToThePapers();
            papers.readsTheResult(RESULT);
            papers.savesAllPapers().say(RESULT);
            papers.handsOver(1, "13/10/2023", "Văn thư Tỉnh ủy");
            papers.classifies(1, "Ủy viên Ban Thường vụ Tỉnh ủy");
            papers.classifies(2, FRAME_CLASS);
            papers.looksAtTheDisclosure("công khai trong Ban Chấp hành Đảng bộ tỉnh", "Gồm: Từ Thị Nhàn");
            papers.disclosed("Ban Chấp hành Đảng bộ tỉnh", "20/10/2023", "Ban Tổ chức Tỉnh ủy", "tại hội nghị cấp ủy");
            papers.disclosed("phương tiện thông tin đại chúng", "21/10/2023", "Văn phòng Sở", "báo tỉnh");

            // Đúng 50% thì chưa thuộc mức nào; thêm một phiếu là thuộc.
            papers.looksAtTheBands("chậm nhất 19/10/2023", "50,00% (18/36)", "không thuộc mức nào", "Nếu thêm 1 phiếu");
            papers.sendsTheReport("61/BC-SBC", "20/10/2023", "Phù Văn Lục", "Đã gửi, trễ hạn");

            administrator.backsUp();
            papers.asksToSeal();
            chair.seals();
            Verifier.finds(papers.savesTheArchive());
            office.wasQuietAndOpenToEverybody();
        }
    }
}
