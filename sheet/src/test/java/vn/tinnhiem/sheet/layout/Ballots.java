package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinnhiem.sheet.Samples;

/** Thế giới nhỏ của mọi loại phiếu: short and long names, headings and titles, each number of persons up to a limit. */
final class Ballots {

    private static final String LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thị Bích Phượng Ngọc Quỳnh Anh";
    private static final String LONG_POSITION =
            "Ủy viên Ban Thường vụ, Phó Chủ tịch Thường trực Hội đồng nhân dân, Trưởng Ban Kinh tế - Ngân sách, kiêm"
                    + " Trưởng Ban Chỉ đạo cải cách hành chính và chuyển đổi số";
    private static final String UNBROKEN = "Nguyễnvănmộttừrấtdàikhôngcódấucáchnàotrongcảhọvàtênđểbuộcphảicắtgiữatừ";

    private static final List<List<String>> PERSONS = List.of(
            List.of("Vũ A", ""),
            List.of("Trần Văn Thử", "Phó Giám đốc Sở"),
            List.of(LONG_NAME, LONG_POSITION),
            List.of(UNBROKEN, UNBROKEN),
            List.of("Lê Thị Vừa", LONG_POSITION));

    private Ballots() {}

    static Stream<BallotText> upTo(int persons) {
        return headings()
                .flatMap(heading -> titles().flatMap(titles -> IntStream.rangeClosed(1, persons)
                        .boxed()
                        .flatMap(n -> IntStream.range(0, PERSONS.size() + 1)
                                .mapToObj(kind -> ballot(heading, titles, lines(n, kind), n % 2 == 0)))));
    }

    static List<BallotLine> lines(int persons, int kind) {
        List<BallotLine> lines = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            List<String> person = PERSONS.get(kind < PERSONS.size() ? kind : i % PERSONS.size());
            lines.add(new BallotLine(i + 1, person.getFirst(), person.getLast()));
        }
        return lines;
    }

    private static Stream<BallotText.Heading> headings() {
        return Stream.of(
                new BallotText.Heading("", "SỞ THỬ NGHIỆM", List.of("ĐẢNG CỘNG SẢN VIỆT NAM"), ""),
                new BallotText.Heading(
                        "ỦY BAN NHÂN DÂN TỈNH MẪU",
                        "SỞ THỬ NGHIỆM",
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
                        "Tỉnh Mẫu, ngày 22 tháng 9 năm 2023"),
                new BallotText.Heading(
                        "BAN CHẤP HÀNH ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG, CHÍNH QUYỀN, MẶT TRẬN TỔ QUỐC VÀ ĐOÀN THỂ TỈNH MẪU",
                        "BAN QUẢN LÝ CÁC KHU KINH TẾ, KHU CÔNG NGHIỆP, KHU CÔNG NGHỆ CAO VÀ CỬA KHẨU QUỐC TẾ TỈNH MẪU"
                                + " NHIỆM KỲ 2021 - 2026 VÀ CÁC ĐƠN VỊ TRỰC THUỘC THEO PHÂN CẤP QUẢN LÝ CÁN BỘ HIỆN HÀNH",
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
                        "Thành phố Thử Nghiệm, ngày 22 tháng 9 năm 2023"));
    }

    private static Stream<List<String>> titles() {
        return Stream.of(
                List.of("PHIẾU LẤY PHIẾU TÍN NHIỆM"),
                List.of(
                        "PHIẾU LẤY PHIẾU TÍN NHIỆM ĐỐI VỚI CÁC CHỨC DANH LÃNH ĐẠO, QUẢN LÝ DO HỘI ĐỒNG NHÂN DÂN BẦU",
                        "Nhóm chức danh thứ hai: Chủ tịch, Phó Chủ tịch, Ủy viên Ủy ban nhân dân tỉnh Mẫu",
                        "Kỳ họp chuyên đề cuối năm 2023"));
    }

    private static BallotText ballot(
            BallotText.Heading heading, List<String> titles, List<BallotLine> lines, boolean rehearsal) {
        BallotText usual = Samples.ballot(lines, rehearsal);
        return new BallotText(
                heading,
                titles.getFirst(),
                titles.subList(1, titles.size()),
                usual.instructions(),
                usual.table(),
                lines,
                usual.signature(),
                usual.paperColour(),
                usual.voteId(),
                usual.ballotId(),
                rehearsal);
    }
}
