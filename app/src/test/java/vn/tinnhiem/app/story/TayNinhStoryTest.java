package vn.tinnhiem.app.story;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Sở Công Thương Tây Ninh lấy phiếu ba người, kiểm từng tờ bằng phím")
@EnabledIf("browser")
class TayNinhStoryTest {

    /** Mười sáu người của sở: mười bốn thành phần ghi phiếu, một người thuộc hai thành phần. Ai cũng hư cấu. */
    private static final List<Person> PEOPLE = List.of(
            Person.of("CT-01", "Lưu Thị Ngà", "Giám đốc Sở", "Giám đốc; BCH Đảng bộ Sở")
                    .born("02/09/1970"),
            Person.of("CT-02", "Tạ Văn Uyển", "Phó Giám đốc Sở", "Phó Giám đốc Sở")
                    .born("15/3/1974"),
            Person.of("CT-03", "Khuất Thị Ẩn", "Phó Giám đốc Sở", "Phó Giám đốc Sở")
                    .born("1.12.1978"),
            Person.of("CT-04", "Bành Văn Khiêm", "Bí thư Chi bộ 1", "BCH Đảng bộ Sở"),
            Person.of("CT-05", "Doãn Thị Mây", "Chánh Văn phòng", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-06", "Giáp Văn Oánh", "Chánh Thanh tra", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-07", "Hứa Thị Lụa", "Trưởng phòng Kế hoạch", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-08", "Kiều Văn Ất", "Trưởng phòng Năng lượng", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-09", "Lã Thị Quế", "Trưởng phòng Thương mại", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-10", "Mạc Văn Ứng", "Trưởng phòng Công nghiệp", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-11", "Nhữ Thị Xoan", "Giám đốc Trung tâm Khuyến công", "Trưởng các phòng, đơn vị thuộc Sở"),
            Person.of("CT-12", "Ông Văn Dậu", "Phó Bí thư Chi bộ 2", "BCH Đảng bộ Sở"),
            Person.of("CT-13", "Phí Thị Ơn", "Chủ tịch Công đoàn", "Trưởng các tổ chức đoàn thể của Sở"),
            Person.of("CT-14", "Quách Văn Ý", "Bí thư Đoàn Thanh niên", "Trưởng các tổ chức đoàn thể của Sở"),
            Person.of("CT-15", "Sái Thị Út", "Chủ tịch Hội Cựu chiến binh", "Trưởng các tổ chức đoàn thể của Sở"),
            Person.of("CT-16", "Thạch Văn Nhị", "Trưởng Ban nữ công", "Trưởng các tổ chức đoàn thể của Sở"));

    /** Mười ba tờ trong hòm; mỗi số là dấu ở dòng Giám đốc, Phó Giám đốc thứ nhất, thứ hai. */
    private static final List<String> BALLOTS =
            List.of("113", "123", "113", "122", "113", "112", "123", "113", "122", "111", "223", "233", "302");

    /** Đếm tay: mười ba phiếu thu về; dòng 2 của tờ thứ mười ba không đánh dấu. */
    private static final List<Rated> RESULT = List.of(
            Rated.of("Lưu Thị Ngà", 13, 13, 0, List.of("10/13", "2/13", "1/13"), List.of("76,92%", "15,38%", "7,69%")),
            Rated.of("Tạ Văn Uyển", 13, 12, 1, List.of("6/13", "5/13", "1/13"), List.of("46,15%", "38,46%", "7,69%")),
            Rated.of("Khuất Thị Ẩn", 13, 13, 0, List.of("1/13", "4/13", "8/13"), List.of("7,69%", "30,77%", "61,54%")));

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Từ máy vừa cài tới hồ sơ niêm phong")
    @Clause({
        "TN-01", "TN-02", "TN-03", "TN-04", "TN-05", "TN-06", "TN-07", "TN-08", "TN-09", "TN-10", "TN-11", "TN-12",
        "TN-13", "TN-14", "TN-15", "TN-16", "TN-17", "TN-18", "TN-19", "TN-20", "TN-24", "TN-25"
    })
    void theWholeVote() {
        try (Office office = Office.empty("tay-ninh")) {
            // Máy vừa cài: một đường dẫn in ra, dùng một lần; rồi mỗi người một tài khoản.
            Administrator administrator = office.firstStart("Tô Thị Quản", "to.thi.quan");
            Clerk clerk = administrator.makesAClerk("Doãn Thị Mây", "doan.thi.may");
            Chair chair = administrator.makesAChair("Lưu Thị Ngà", "luu.thi.nga");
            administrator.looksAtTheAccounts("Doãn Thị Mây", "Lưu Thị Ngà");
            administrator.looksWhetherAllIsReady();

            // Cơ quan, và người của cơ quan từ tệp Excel của văn thư.
            clerk.addsABody("Ủy ban nhân dân tỉnh Tây Ninh", "UBND", "Tây Ninh", "");
            clerk.addsABody("Sở Công Thương", "SCT", "Tây Ninh", "Ủy ban nhân dân tỉnh Tây Ninh");
            clerk.importsPeople(
                    "Sở Công Thương", People.workbook(office.downloads(), "CÁN BỘ SỞ CÔNG THƯƠNG", PEOPLE), 16);
            clerk.finds("khuat thi an", "Khuất Thị Ẩn");
            Path directory = clerk.savesTheDirectory();

            // Kế hoạch theo mẫu của chính Sở: mỗi việc một hạn, một căn cứ.
            clerk.beginsAVote("tay-ninh-2023", "26/07/2023");
            clerk.readsTheDuty("SELF_REPORT", "01/07/2023", "D−25");
            clerk.readsTheDuty("ASSET_DECLARATION", "01/07/2023", "D−25");
            clerk.readsTheDuty("DOSSIERS", "10/07/2023", "D−16");
            clerk.readsTheDuty("QUESTIONS", "15/07/2023", "D−11");
            clerk.readsTheDuty("EXPLANATIONS", "20/07/2023", "D−6");
            clerk.readsTheDuty("EXPLANATIONS_SENT", "23/07/2023", "D−3");
            clerk.readsTheDuty("BALLOTS_AND_COMMITTEE", "24/07/2023", "D−2");
            clerk.writesIntoThePlan("conference", "Chủ trì hội nghị", "Lưu Thị Ngà");
            clerk.writesIntoThePlan("document", "Số văn bản", "25", "Ngày văn bản", "20/06/2023");
            clerk.listsThoseVotedOn(
                    People.subjects(
                            office.downloads(),
                            List.of("STT", "Mã CB", "Họ và tên", "Chức vụ", "Ngày sinh", "Ngày bổ nhiệm"),
                            List.of(
                                    new String[] {"CT-01", "Lưu Thị Ngà", "Giám đốc Sở", "02/09/1970", "01/03/2020"},
                                    new String[] {"CT-02", "Tạ Văn Uyển", "Phó Giám đốc Sở", "15/03/1974", "10/10/2019"
                                    },
                                    new String[] {"CT-03", "Khuất Thị Ẩn", "Phó Giám đốc Sở", "01/12/1978", "05/05/2021"
                                    })),
                    "Lưu Thị Ngà",
                    "3 người trên phiếu",
                    "kế hoạch ghi 3 người");
            clerk.listsTheVoters(directory, 16);
            clerk.readsThePlan("Không có lỗi ngăn phê duyệt");
            clerk.savesThePlan("Số: 25/KH-SCT", "96-QĐ/TW", "3022-CV/BTCTU", "Nơi nhận");
            clerk.findsNoButtonToApprove();
            chair.approvesThePlan("Lưu Thị Ngà, Giám đốc Sở");

            // Trước giờ: phiếu in đủ, màn hình phòng họp mở sẵn.
            Hall hall = clerk.goesToTheHall();
            hall.printsBallots(20);
            RoomScreen room = chair.opensTheRoomScreen();
            chair.cannotOpenTheConference("E509");

            // Điểm danh: 14 trên 16 người, cần 11 (2/3 của 16 là 10,67).
            hall.marksPresent("thach van nhi", "Có mặt 1/16 · cần 11");
            hall.marksTheRestPresentBut(
                    List.of("Ông Văn Dậu", "Sái Thị Út"), List.of("nghỉ ốm", "đi công tác"), "Có mặt 14/16");
            hall.looksAtTheDoor("ĐỦ");
            room.shows("attendance", "14/16", "ĐỦ");
            chair.opensTheConference();
            chair.hearsTheSummary();

            // Bầu ban kiểm phiếu bằng giơ tay; người có tên trên phiếu không ở trong ban.
            hall.describesTheConference(
                    "Hội trường Sở Công Thương", "08:00", "10:15", "Doãn Thị Mây", "Chánh Văn phòng");
            hall.proposesTheCommittee("Bành Văn Khiêm", "Giáp Văn Oánh", "Hứa Thị Lụa", "Kiều Văn Ất", "Lã Thị Quế");
            hall.notesHands(13, 0, 1);
            chair.announcesTheCommittee();

            // Phát 14 phiếu, một người ghi hỏng được đổi, một người mang phiếu về: thu 13.
            chair.handsOut("Bắt đầu phát phiếu");
            chair.letsThemVote();
            hall.exchangesASpoiltBallot();
            chair.closesTheBox();
            chair.isToldThatThisCannotBe("phieu", 15, 5, 0, "E504");
            chair.announcesCollected("phieu", 13, 5, 0);
            room.shows("counting", "Đang kiểm phiếu", "13");
            room.tellsNobodysNumbers();

            // Hai bàn nhập một xấp, không bàn nào thấy bàn kia đã nhập gì; bàn hai gõ nhầm tờ thứ tư.
            String code = chair.readsTheCodeForStations();
            CommitteeStation first = CommitteeStation.of(office, code, chair, "Bành Văn Khiêm", "Giáp Văn Oánh");
            CommitteeStation second = CommitteeStation.of(office, code, chair, "Hứa Thị Lụa", "Kiều Văn Ất");
            room.shows("stations", "Bành Văn Khiêm", "Hứa Thị Lụa");
            first.divides(25, "Từng tờ, bằng phím", 1);
            first.looksAtTheCovers();
            first.begins(1, 1);
            first.looksAtTheKeys();
            first.types(BALLOTS.subList(0, 12));
            first.types(List.of("3?2"));
            first.endsTheEntry();
            second.begins(1, 2);
            second.types(BALLOTS.subList(0, 3));
            second.types(List.of("123"));
            second.isToldThatItDiffers(4);
            second.types(BALLOTS.subList(4, 12));
            second.types(List.of("3?2"));
            second.endsTheEntry();
            chair.seesNoResultYet();

            // Chỉ tờ thứ tư trở lại, để trống, cho một cặp khác; rồi ban quyết định tờ thứ mười ba.
            CommitteeStation third = CommitteeStation.of(office, code, chair, "Bành Văn Khiêm", "Lã Thị Quế");
            third.begins(1, 3);
            third.types(List.of("122"));
            third.endsTheEntry();
            third.seesTheBatch(1, "Chờ ban kiểm phiếu quyết định");
            third.turnsToTheDoubts(1);
            third.decides("Tạ Văn Uyển", "0", "Cả hai cùng xem: ba ô của dòng này đều trống");
            third.hasDecidedAll();
            third.looksAtTheSums("10", "13");
            third.readsTheJournal("Hứa Thị Lụa");
            third.cannotCloseYet("D522");
            third.explains("D522", "Một đại biểu có việc gia đình, rời hội nghị và mang phiếu theo.");
            third.closesTheCount();

            // Công bố tại hội nghị: từng người một, cùng một con số từng ký tự.
            chair.releasesTheResult("CHÍNH THỨC", "76,92%");
            room.shows("result", "Kết quả lấy phiếu tín nhiệm");
            for (Rated person : RESULT) {
                room.turnsToThePage(person.name(), person.numbers());
            }
            room.turnsToTheTable("10/13", "61,54%");
            chair.endsTheConference();

            // Giấy tờ; ba bản gốc biên bản, hai gửi cấp trên, một lưu.
            Papers papers = clerk.goesToThePapers();
            papers.readsTheResult(RESULT);
            ResultFiles files = papers.savesAllPapers();
            files.say(RESULT);
            files.minutesSay("Bành Văn Khiêm", "Một đại biểu có việc gia đình", "Ông Văn Dậu");
            files.minutesDoNotSay("trên 50%");
            papers.handsOver(1, "27/07/2023", "Văn thư Tỉnh ủy");
            papers.handsOver(2, "27/07/2023", "Văn thư Tỉnh ủy");
            papers.handsOver(3, "27/07/2023", "Lưu trữ Sở");
            papers.filesTheSignedMinutes("bien-ban-da-ky.pdf");

            // Công khai tại hội nghị, báo cáo cấp trên; quyết định là của cấp có thẩm quyền, chương trình chỉ ghi lại.
            papers.disclosed("Công bố tại hội nghị", "26/07/2023", "Bành Văn Khiêm", "đọc toàn văn tại hội nghị");
            papers.disclosed("Báo cáo Ban Thường vụ", "28/07/2023", "Doãn Thị Mây", "gửi báo cáo");
            papers.givesTheSheet(1, "28/07/2023");
            papers.givesTheSheet(2, "28/07/2023");
            papers.givesTheSheet(3, "28/07/2023");
            papers.looksAtTheDisclosure("đã làm xong mọi việc công khai");
            papers.looksAtTheBands(
                    "61,54% (8/13)",
                    "trên 50% nhưng dưới 2/3",
                    "đưa ra khỏi quy hoạch các chức vụ cao hơn",
                    "Kế hoạch không định ngày gửi báo cáo");
            papers.sendsTheReport("40/BC-SCT", "28/07/2023", "Doãn Thị Mây", "Đã gửi");
            papers.recordsTheDecision(3, "15-QĐ/TU", "15/08/2023", "Đưa ra khỏi quy hoạch chức danh Giám đốc Sở.");

            // Sao lưu, niêm phong, rồi kiểm ở máy khác.
            administrator.backsUp();
            papers.asksToSeal();
            chair.seals();
            Verifier.finds(papers.savesTheArchive());
            administrator.checksTheLog();
            office.wasQuietAndOpenToEverybody();
        }
    }
}
