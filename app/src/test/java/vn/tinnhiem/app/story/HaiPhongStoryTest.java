package vn.tinnhiem.app.story;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Sở Giáo dục và Đào tạo Hải Phòng lấy phiếu ba người, phiếu được quét, bốn cơ quan cấp trên giám sát")
@EnabledIf("browser")
class HaiPhongStoryTest {

    private static final String BODY = "Sở Giáo dục và Đào tạo";
    private static final String LEADERS = "Tập thể lãnh đạo Sở";
    private static final String PARTY = "Ủy viên Ban Chấp hành Đảng bộ cơ quan Sở";
    private static final String DIVISIONS = "Trưởng phòng chuyên môn, nghiệp vụ thuộc Sở";

    /** Bốn mươi người ghi phiếu, hư cấu; Giám đốc cũng là ủy viên Ban Chấp hành mà vẫn một phiếu. */
    private static final List<Person> PEOPLE = People.many(
            List.of(
                    Person.of("GD-01", "Đoàn Thị Ỷ", "Giám đốc", LEADERS + "; " + PARTY),
                    Person.of("GD-02", "Lỗ Văn Ước", "Phó Giám đốc", LEADERS),
                    Person.of("GD-03", "Mai Thị Ẩn", "Phó Giám đốc", LEADERS),
                    Person.of("GD-04", "Tống Văn Hưu", "Phó Giám đốc", LEADERS).retires("01/08/2023")),
            People.some("BCH", PARTY, "Đặng Hữu Ứng, Phó Bí thư Đảng ủy", "Âu Văn Ẳng, Ủy viên", "Hạ Thị Én, Ủy viên"),
            People.some(
                    "PH",
                    DIVISIONS,
                    "Khổng Văn Vỹ, Trưởng phòng Trung học",
                    "Mẫn Đức Thưởng, Trưởng phòng Tiểu học",
                    "Vũ Thị Lựu, Trưởng phòng Mầm non"),
            People.several("TR", "Người đứng đầu đơn vị trực thuộc Sở", "Hiệu trưởng Trường THPT số %02d", 28),
            People.some(
                    "DT",
                    "Trưởng các đoàn thể ở cơ quan Sở",
                    "Giả Thị Nguyệt, Chủ tịch Công đoàn",
                    "Hà Văn Ôn, Bí thư Đoàn"));

    /** Ba mươi sáu tờ: tờ 7 ghi thêm một tên, tờ 21 bỏ trống một dòng, tờ 22 hai dấu một dòng, tờ 23 gạch họ tên. */
    private static final List<String> BALLOTS = Stream.of(
                    times(6, "112"),
                    List.of("112+"),
                    times(5, "112"),
                    times(8, "123"),
                    List.of("102", "12M", "1X2"),
                    times(6, "221"),
                    times(4, "133"),
                    times(3, "322"))
            .flatMap(List::stream)
            .toList();

    /** Đếm tay: cả tờ 23 không hợp lệ; tờ 21 hỏng ở người thứ hai, tờ 22 hỏng ở người thứ ba. */
    private static final List<Rated> RESULT = List.of(
            Rated.of("Đoàn Thị Ỷ", 36, 35, 1, List.of("26/36", "6/36", "3/36"), List.of("72,22%", "16,67%", "8,33%")),
            Rated.of("Lỗ Văn Ước", 36, 34, 2, List.of("12/36", "18/36", "4/36"), List.of("33,33%", "50,00%", "11,11%")),
            Rated.of(
                    "Mai Thị Ẩn", 36, 34, 2, List.of("6/36", "16/36", "12/36"), List.of("16,67%", "44,44%", "33,33%")));

    private static List<String> times(int ballots, String marks) {
        return Collections.nCopies(ballots, marks);
    }

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Từ máy vừa cài tới hồ sơ niêm phong")
    @Clause({
        "HP-01", "HP-03", "HP-04", "HP-05", "HP-06", "HP-07", "HP-09", "HP-10", "HP-11", "HP-12", "HP-13", "HP-14",
        "HP-15", "HP-16", "HP-17", "HP-18", "HP-19", "HP-20", "HP-21", "HP-24", "HP-25", "HP-26", "HP-27", "HP-28",
        "HP-29", "HP-30", "HP-31", "HP-32", "HP-34", "HP-36", "HP-40"
    })
    void theWholeVote() {
        try (Office office = Office.empty("hai-phong")) {
            // Máy vừa cài. Cơ quan này buộc người quản trị và cơ quan tham mưu có bước thứ hai.
            Administrator administrator = office.firstStart("Bồ Thị Khoá", "bo.thi.khoa");
            administrator.wantsASecondStep();
            Clerk clerk = administrator.makesAClerk("Mẫn Văn Chép", "man.van.chep");
            Chair chair = administrator.makesAChair("Đoàn Thị Ỷ", "doan.thi.y");
            Observer observer = administrator.makesAnObserver("Tiêu Văn Dự", "tieu.van.du");

            // Cơ quan, người của cơ quan.
            clerk.addsABody("Ủy ban nhân dân thành phố Hải Phòng", "UBND", "Hải Phòng", "");
            clerk.addsABody(BODY, "SGDĐT", "Hải Phòng", "Ủy ban nhân dân thành phố Hải Phòng");
            clerk.importsPeople(BODY, People.workbook(office.downloads(), "DANH SÁCH SỞ VÀ CÁC TRƯỜNG", PEOPLE), 40);
            clerk.finds("doan thi y", "Đoàn Thị Ỷ");
            Path directory = clerk.savesTheDirectory();

            // Kế hoạch theo mẫu của Sở; mọi hạn đếm lùi từ ngày lấy phiếu, mỗi hạn một căn cứ.
            clerk.beginsAVote("hai-phong-2023", "22/09/2023");
            clerk.readsTheDuty("SELF_REPORT", "02/09/2023", "D−20", "III.3.3");
            clerk.readsTheDuty("DOSSIERS", "07/09/2023", "D−15");
            clerk.readsTheDuty("QUESTIONS", "12/09/2023", "D−10");
            clerk.readsTheDuty("QUESTIONS_PASSED_ON", "12/09/2023", "D−10");
            clerk.readsTheDuty("EXPLANATIONS", "19/09/2023", "D−3");
            clerk.readsTheDuty("RESULT_REPORT", "27/09/2023", "D+5");
            clerk.writesIntoThePlan("conference", "Chủ trì hội nghị", "Đoàn Thị Ỷ");

            // Người đã có thông báo nghỉ hưu thì không lấy phiếu, lý do được ghi; người ấy vẫn ghi phiếu.
            clerk.listsThoseVotedOn(
                    People.subjects(
                            office.downloads(),
                            List.of("STT", "Mã CB", "Họ và tên", "Chức vụ", "Thông báo nghỉ hưu", "Không lấy phiếu"),
                            List.of(
                                    new String[] {"GD-01", "Đoàn Thị Ỷ", "Giám đốc", "", ""},
                                    new String[] {"GD-02", "Lỗ Văn Ước", "Phó Giám đốc", "", ""},
                                    new String[] {"GD-03", "Mai Thị Ẩn", "Phó Giám đốc", "", ""},
                                    new String[] {"GD-04", "Tống Văn Hưu", "Phó Giám đốc", "01/08/2023", "x"})),
                    "3 người trên phiếu",
                    "có thông báo nghỉ công tác chờ nghỉ hưu ngày 01/08/2023");
            clerk.listsTheVoters(directory, 40);
            clerk.readsThePlan("Không có lỗi ngăn phê duyệt");
            clerk.savesThePlan("KH-SGDĐT", "96-QĐ/TW", "277-KH/TU", "Nơi nhận", "(để báo cáo)");
            chair.approvesThePlan("Đoàn Thị Ỷ, Giám đốc");

            // Phiếu in đủ cho bốn mươi người, thêm để đổi.
            Hall hall = clerk.goesToTheHall();
            Path printed = Hall.unpacked(hall.printsBallots(46), "ballots.pdf");
            hall.readsTheBallot(printed, "Đoàn Thị Ỷ", "Mai Thị Ẩn", "Tín nhiệm cao", "Tín nhiệm thấp");
            RoomScreen room = chair.opensTheRoomScreen();
            chair.cannotOpenTheConference("E509");

            // Điểm danh: 38 trên 40, cần 27 (2/3 của 40 là 26,67). Bốn cơ quan được mời giám sát, không tính vào số
            // triệu tập.
            hall.marksPresent("ha van on", "Có mặt 1/40 · cần 27");
            hall.marksTheRestPresentBut(
                    List.of("Giả Thị Nguyệt", "Hạ Thị Én"), List.of("nghỉ ốm", "đi học tập trung"), "Có mặt 38/40");
            hall.welcomesTheObserver("Ban Tổ chức Thành uỷ", "Tiêu Văn Dự");
            hall.welcomesTheObserver("Uỷ ban Kiểm tra Thành uỷ", "Ấu Thị Xét");
            hall.welcomesTheObserver("Văn phòng Thành uỷ", "Ưng Đức Khán");
            hall.welcomesTheObserver("Sở Nội vụ", "Nghiêm Thị Ngữ");
            hall.looksAtTheDoor("Có mặt 38/40", "ĐỦ");
            room.shows("attendance", "38/40", "ĐỦ");

            // Khai mạc, báo cáo tổng hợp, bầu ban kiểm phiếu năm người.
            chair.opensTheConference();
            chair.hearsTheSummary();
            hall.describesTheConference("Hội trường Sở", "14:00", "16:30", "Mẫn Văn Chép", "Chuyên viên");
            hall.proposesTheCommittee("Đặng Hữu Ứng", "Âu Văn Ẳng", "Khổng Văn Vỹ", "Mẫn Đức Thưởng", "Vũ Thị Lựu");
            hall.notesHands(36, 0, 2);
            chair.announcesTheCommittee();
            chair.handsOut("Bắt đầu phát phiếu");
            chair.letsThemVote();
            hall.exchangesASpoiltBallot();
            chair.closesTheBox();
            chair.announcesCollected("phieu", 36, 7, 0);
            room.shows("counting", "Đang kiểm phiếu", "36");
            observer.watchesTheConference("Đại biểu giám sát có mặt", "Ấu Thị Xét");
            observer.seesNoResultYet();

            // Cử tri đã ghi bằng bút bi; máy quét của văn phòng; máy đọc, chỗ không chắc thì ban kiểm phiếu quyết định.
            Path scan = Voters.of(office, hall.vote())
                    .markAndScan(printed, BALLOTS, office.downloads().resolve("quet.pdf"));
            String code = chair.readsTheCodeForStations();
            CommitteeStation first = CommitteeStation.of(office, code, chair, "Đặng Hữu Ứng", "Âu Văn Ẳng");
            CommitteeStation second = CommitteeStation.of(office, code, chair, "Khổng Văn Vỹ", "Mẫn Đức Thưởng");
            first.divides(25, "Quét", 2);
            ScanStation scanner = first.scans();
            scanner.sends(scan, 2);
            first.turnsToTheDoubts(2);
            first.decides("Tờ này có ghi thêm tên", "C", "Có một họ tên viết thêm dưới danh sách");
            first.decides("Ở dòng này, người ghi phiếu đã làm gì", "X", "Nét bút kéo suốt họ tên in trên phiếu");
            first.hasDecidedAll();
            scanner = first.scans();
            scanner.isReadyForTheCount();

            // Soát máy: đổ xúc xắc bốc xấp nào thì xấp ấy được nhập tay từng tờ, không thấy máy đã đọc gì.
            scanner.draws(1, "4 2", "Xấp 2");
            scanner.takesThemIntoTheCount();
            second.begins(2, 2);
            second.types(BALLOTS.subList(25, 36));
            second.endsTheEntry();
            first.seesTheBatch(2, "Đã khớp");
            observer.watchesTheCount("36");
            room.tellsNobodysNumbers();
            first.cannotCloseYet("D522");
            first.explains("D522", "Hai đại biểu rời hội nghị trước khi bỏ phiếu và mang theo phiếu.");
            first.closesTheCount();

            // Công bố tại hội nghị.
            chair.releasesTheResult("CHÍNH THỨC", "72,22%");
            room.shows("result", "Kết quả lấy phiếu tín nhiệm", "36/39");
            for (Rated person : RESULT) {
                room.turnsToThePage(person.name(), person.numbers());
            }
            room.turnsToTheTable("26/36", "50,00%");
            chair.endsTheConference();

            // Giấy tờ, ba bản gốc theo chế độ mật.
            Papers papers = clerk.goesToThePapers();
            papers.readsTheResult(RESULT);
            ResultFiles files = papers.savesAllPapers();
            files.say(RESULT);
            files.minutesSay("Đặng Hữu Ứng", "Ấu Thị Xét", "Giả Thị Nguyệt", "Hai đại biểu rời hội nghị");
            papers.handsOver(1, "25/09/2023", "Văn thư Thành ủy");
            papers.handsOver(2, "25/09/2023", "Văn thư Thành ủy");
            papers.handsOver(3, "25/09/2023", "Lưu trữ Sở");
            papers.filesTheSignedMinutes("bien-ban-da-ky.pdf");

            // Công khai cho ba nơi, tại hội nghị; báo cáo trong năm ngày.
            papers.disclosed("Thành phần tham gia ghi phiếu", "22/09/2023", "Đặng Hữu Ứng", "tại hội nghị");
            papers.disclosed("Cấp có thẩm quyền trực tiếp", "26/09/2023", "Mẫn Văn Chép", "gửi báo cáo");
            papers.disclosed("Cá nhân người được lấy phiếu", "25/09/2023", "Mẫn Văn Chép", "giao phiếu kết quả");
            papers.disclosed("Công khai tại các hội nghị", "22/09/2023", "Đặng Hữu Ứng", "đọc toàn văn");
            for (int person = 1; person <= 3; person++) {
                papers.givesTheSheet(person, "25/09/2023");
            }
            papers.looksAtTheDisclosure("đã làm xong mọi việc công khai");
            papers.looksAtTheBands("chậm nhất 27/09/2023", "33,33% (12/36)", "không thuộc mức nào");
            papers.sendsTheReport("45/BC-SGDĐT", "26/09/2023", "Mẫn Văn Chép", "Đã gửi");

            administrator.backsUp();
            papers.asksToSeal();
            chair.seals();
            Verifier.finds(papers.savesTheArchive());
            office.wasQuietAndOpenToEverybody();
        }
    }
}
