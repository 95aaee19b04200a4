package vn.tinnhiem.app.story;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Sở Khoa học và Công nghệ Quảng Ngãi lấy phiếu hai người, chia chồng rồi nhập tổng số")
@EnabledIf("browser")
class QuangNgaiStoryTest {

    private static final String BODY = "Sở Khoa học và Công nghệ";
    private static final String LEADERS = "Giám đốc và các Phó Giám đốc Sở";
    private static final String PARTY = "Ủy viên Ban Chấp hành Đảng bộ Sở";
    private static final String HEADS = "Trưởng các đơn vị trực thuộc Sở";

    /** Hai mươi người ghi phiếu, hư cấu; có người thuộc hai thành phần mà vẫn một phiếu. */
    private static final List<Person> PEOPLE = List.of(
            Person.of("KH-01", "Trịnh Văn Đạm", "Giám đốc Sở", LEADERS + "; " + PARTY),
            Person.of("KH-02", "Vi Thị Huyền", "Phó Giám đốc Sở", LEADERS),
            Person.of("KH-03", "Xa Văn Nghiệp", "Phó Giám đốc Sở", LEADERS).appointed("15/02/2023"),
            Person.of("KH-04", "Yên Thị Hạ", "Phó Bí thư Đảng ủy", PARTY),
            Person.of("KH-05", "Âu Dương Ký", "Ủy viên Ban Chấp hành", PARTY),
            Person.of("KH-06", "Bạc Thị Ên", "Ủy viên Ban Chấp hành", PARTY),
            Person.of("KH-07", "Cấn Văn Óng", "Giám đốc Trung tâm Ứng dụng", HEADS),
            Person.of("KH-08", "Chử Thị Ví", "Giám đốc Trung tâm Thông tin", HEADS),
            Person.of("KH-09", "Diêm Văn Tuế", "Chi cục trưởng Tiêu chuẩn", HEADS),
            Person.of("KH-10", "Đàm Thị Ước", "Giám đốc Quỹ Phát triển", HEADS),
            Person.of("KH-11", "Đồng Văn Ẩm", "Giám đốc Trung tâm Kiểm định", HEADS),
            Person.of("KH-12", "Đường Thị Ếch", "Giám đốc Trạm Quan trắc", HEADS),
            Person.of("KH-13", "Giang Văn Ngự", "Giám đốc Trung tâm Giống", HEADS),
            Person.of("KH-14", "Hàn Thị Oản", "Giám đốc Trung tâm Đổi mới", HEADS),
            Person.of("KH-15", "Hoa Văn Quýt", "Giám đốc Vườn ươm", HEADS),
            Person.of("KH-16", "Khúc Thị Rộng", "Giám đốc Thư viện", HEADS),
            Person.of("KH-17", "Lều Văn Sĩ", "Giám đốc Trung tâm Năng lượng", HEADS),
            Person.of("KH-18", "Lộc Thị Tấm", "Giám đốc Phòng thử nghiệm", HEADS),
            Person.of("KH-19", "Mẫn Văn Ích", "Chủ tịch Công đoàn", "Chủ tịch Công đoàn cơ sở"),
            Person.of("KH-20", "Nghi Thị Vóc", "Bí thư Chi đoàn", "Bí thư Chi đoàn Sở"));

    /** Trong hòm mười tám tờ, một tờ lạ để riêng: thu về mười bảy. */
    private static final List<Rated> RESULT = List.of(
            Rated.of(
                    "Trịnh Văn Đạm", 17, 17, 0, List.of("12/17", "4/17", "1/17"), List.of("70,59%", "23,53%", "5,88%")),
            Rated.of(
                    "Vi Thị Huyền", 17, 16, 1, List.of("1/17", "3/17", "12/17"), List.of("5,88%", "17,65%", "70,59%")));

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Từ máy vừa cài tới hồ sơ niêm phong; ngày dự kiến được giấy mời ấn định, một tờ lạ được để riêng")
    @Clause({
        "QN-01", "QN-02", "QN-03", "QN-04", "QN-05", "QN-06", "QN-07", "QN-11", "QN-12", "QN-14", "QN-15", "QN-16",
        "QN-17", "QN-18", "QN-19", "QN-20", "QN-21", "QN-22", "QN-25", "QN-27"
    })
    void theWholeVote() {
        try (Office office = Office.empty("quang-ngai")) {
            // Máy vừa cài; tài khoản; cơ quan và người của cơ quan.
            Administrator administrator = office.firstStart("Vương Thị Giữ", "vuong.thi.giu");
            Clerk clerk = administrator.makesAClerk("Ninh Văn Chép", "ninh.van.chep");
            Chair chair = administrator.makesAChair("Trịnh Văn Đạm", "trinh.van.dam");
            clerk.addsABody("Ủy ban nhân dân tỉnh Quảng Ngãi", "UBND", "Quảng Ngãi", "");
            clerk.addsABody(BODY, "SKHCN", "Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi");
            clerk.importsPeople(BODY, People.workbook(office.downloads(), "DANH SÁCH CÁN BỘ SỞ", PEOPLE), 20);
            var directory = clerk.savesTheDirectory();

            // Kế hoạch theo mẫu; "trước ngày 20/6" là chậm nhất 19/6, "trước ngày 20/7" là chậm nhất 19/7.
            clerk.beginsAVote("quang-ngai-2023", "12/07/2023");
            clerk.readsTheDuty("SELF_REPORT", "19/06/2023");
            clerk.readsTheDuty("DOSSIERS", "27/06/2023", "D−15");
            clerk.readsTheDuty("QUESTIONS", "02/07/2023", "D−10");
            clerk.readsTheDuty("QUESTIONS_PASSED_ON", "02/07/2023", "D−10");
            clerk.readsTheDuty("EXPLANATIONS", "09/07/2023", "D−3");
            clerk.readsTheDuty("RESULT_REPORT", "19/07/2023", "D+7");
            clerk.writesIntoThePlan("conference", "Chủ trì hội nghị", "Trịnh Văn Đạm");

            // Ba người trong danh sách; người mới bổ nhiệm trong năm không lấy phiếu. Giám đốc còn được lấy phiếu ở một
            // nơi khác.
            clerk.listsThoseVotedOn(
                    People.subjects(
                            office.downloads(),
                            List.of(
                                    "STT",
                                    "Mã CB",
                                    "Họ và tên",
                                    "Chức vụ",
                                    "Ngày bổ nhiệm",
                                    "Nơi khác",
                                    "Không lấy phiếu"),
                            List.of(
                                    new String[] {
                                        "KH-01", "Trịnh Văn Đạm", "Giám đốc Sở", "01/08/2019", "Đảng ủy Khối", ""
                                    },
                                    new String[] {"KH-02", "Vi Thị Huyền", "Phó Giám đốc Sở", "12/04/2020", "", ""},
                                    new String[] {"KH-03", "Xa Văn Nghiệp", "Phó Giám đốc Sở", "15/02/2023", "", "x"})),
                    "2 người trên phiếu",
                    "được bổ nhiệm, bầu cử trong năm, ngày 15/02/2023",
                    "Đảng ủy Khối");
            clerk.listsTheVoters(directory, 20);

            // Giấy mời ấn định ngày 13: các hạn tính theo ngày lấy phiếu dời theo cả khối, hạn ghi ngày ở nguyên.
            clerk.movesTheVoteDay("13/07/2023", "28/06/2023", "ở nguyên");
            clerk.writesIntoThePlan(
                    "time", "Ngày lấy phiếu là", "đã ấn định", "Căn cứ ấn định ngày", "Giấy mời số 88/GM-SKHCN");
            clerk.readsThePlan("Không có lỗi ngăn phê duyệt", "Thứ Năm, 13/07/2023");
            clerk.savesThePlan("KH-SKHCN", "96-QĐ/TW", "1546-CV/TU", "Nơi nhận");
            chair.approvesThePlan("Trịnh Văn Đạm, Giám đốc Sở", "Vi Thị Huyền, Phó Giám đốc Sở");

            // Điểm danh: 17 trên 20, cần 14 (2/3 của 20 là 13,33).
            Hall hall = clerk.goesToTheHall();
            hall.printsBallots(24);
            RoomScreen room = chair.opensTheRoomScreen();
            hall.marksPresent("nghi thi voc", "Có mặt 1/20 · cần 14");
            hall.marksTheRestPresentBut(
                    List.of("Lều Văn Sĩ", "Khúc Thị Rộng", "Hoa Văn Quýt"),
                    List.of("đi công tác", "nghỉ phép", "đi học tập trung"),
                    "Có mặt 17/20");
            room.shows("attendance", "17/20", "ĐỦ");
            chair.opensTheConference();
            chair.hearsTheSummary();
            hall.describesTheConference("Phòng họp số 1", "14:00", "16:00", "Ninh Văn Chép", "Chuyên viên");
            hall.proposesTheCommittee("Yên Thị Hạ", "Âu Dương Ký", "Bạc Thị Ên", "Cấn Văn Óng", "Chử Thị Ví");
            hall.notesHands(17, 0, 0);
            chair.announcesTheCommittee();
            chair.handsOut("Bắt đầu phát phiếu");
            chair.letsThemVote();
            chair.closesTheBox();

            // Thu về 17; một tờ không có dấu treo, không do ban kiểm phiếu phát, được để riêng.
            chair.announcesCollected("phieu", 17, 7, 1);
            room.shows("counting", "Đang kiểm phiếu", "17");

            // Hai bàn chia chồng, đếm, nhập tổng số; bàn hai đếm nhầm một chồng của người thứ hai.
            String code = chair.readsTheCodeForStations();
            CommitteeStation first = CommitteeStation.of(office, code, chair, "Yên Thị Hạ", "Âu Dương Ký");
            CommitteeStation second = CommitteeStation.of(office, code, chair, "Bạc Thị Ên", "Cấn Văn Óng");
            first.divides(25, "Tổng số, sau khi chia chồng", 1);
            first.begins(1, 1);
            first.counts(1, 1, new int[] {17, 0, 12, 4, 1}, new int[] {16, 1, 1, 3, 11});
            first.isToldThatTheSumIsWrong("ba mức = 15, phải bằng hợp lệ 16");
            first.counts(1, 1, new int[] {17, 0, 12, 4, 1}, new int[] {16, 1, 1, 3, 12});
            first.sendsTheTotals();
            second.begins(1, 2);
            second.counts(1, 1, new int[] {17, 0, 12, 4, 1}, new int[] {16, 1, 1, 4, 11});
            second.sendsTheTotals();
            second.seesTheBatch(1, "1 chỗ khác nhau giữa hai lần");
            CommitteeStation third = CommitteeStation.of(office, code, chair, "Yên Thị Hạ", "Chử Thị Ví");
            third.begins(1, 3);
            third.countsAgain(2, 16, 1, 1, 3, 12);
            third.sendsTheTotals();
            third.seesTheBatch(1, "Đã khớp");

            // Tờ lạ phải được giải trình bằng văn bản rồi mới chốt được.
            third.cannotCloseYet("D524");
            third.explains("D524", "Một tờ in lại, không có dấu treo; ban kiểm phiếu lập biên bản và để riêng.");
            third.closesTheCount();
            chair.releasesTheResult("CHÍNH THỨC", "70,59%");
            room.shows("result", "Kết quả lấy phiếu tín nhiệm", "17/17");
            for (Rated person : RESULT) {
                room.turnsToThePage(person.name(), person.numbers());
            }
            room.turnsToTheTable("12/17", "23,53%");
            chair.endsTheConference();

            // Giấy tờ, ba bản gốc, công khai.
            Papers papers = clerk.goesToThePapers();
            papers.readsTheResult(RESULT);
            ResultFiles files = papers.savesAllPapers();
            files.say(RESULT);
            files.minutesSay("Một tờ in lại, không có dấu treo", "Yên Thị Hạ");
            files.minutesDoNotSay("từ 2/3 trở lên");
            files.reportSays("từ 2/3 trở lên");
            papers.handsOver(1, "14/07/2023", "Văn thư Tỉnh ủy");
            papers.handsOver(2, "14/07/2023", "Văn thư Sở Nội vụ");
            papers.handsOver(3, "14/07/2023", "Lưu trữ cơ quan");
            papers.disclosed("Kết quả lấy phiếu tín nhiệm phải báo cáo", "13/07/2023", "Yên Thị Hạ", "tại hội nghị");
            papers.givesTheSheet(1, "14/07/2023");
            papers.givesTheSheet(2, "14/07/2023");
            papers.looksAtTheDisclosure("đã làm xong mọi việc công khai");

            // Từ hai phần ba trở lên: điều khoản hiện ra, quyết định là của cấp có thẩm quyền.
            papers.looksAtTheBands(
                    "chậm nhất 19/07/2023", "70,59% (12/17)", "từ 2/3 trở lên", "miễn nhiệm chức vụ đang đảm nhiệm");
            papers.sendsTheReport("120/BC-SKHCN", "18/07/2023", "Ninh Văn Chép", "Đã gửi");
            papers.recordsTheDecision(2, "77-QĐ/TU", "20/08/2023", "Bố trí công tác khác.");

            administrator.backsUp();
            papers.asksToSeal();
            chair.seals();
            Verifier.finds(papers.savesTheArchive());
            office.wasQuietAndOpenToEverybody();
        }
    }
}
