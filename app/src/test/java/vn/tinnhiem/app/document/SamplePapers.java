package vn.tinnhiem.app.document;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.Row;

/** Văn bản mẫu: every kind of block in each style; all persons are invented. */
final class SamplePapers {

    static final Imprint IMPRINT = new Imprint("Biên bản kiểm phiếu <thử> & mẫu", LocalDate.of(2023, 9, 22));
    static final Foot FOOT =
            Foot.of("Mã kiểm tra kết quả: K7QM-2VXA-9PLD-4RTC-WN3E-6HJB", "Nhật ký đến thời điểm in: 5f2c9a7be01d4483");

    private static final String LONG = "Căn cứ kết quả kiểm phiếu, Ban Kiểm phiếu lập biên bản này để ghi nhận việc"
            + " phát phiếu, thu phiếu, kiểm phiếu và tổng hợp mức độ tín nhiệm của từng đồng chí được lấy phiếu;"
            + " mọi chênh lệch giữa số phiếu phát ra và số phiếu thu về đều được giải thích bằng văn bản";

    private SamplePapers() {}

    static Paper state() {
        return new Paper(PaperStyle.STATE, stateHeading(), blocks(7), FOOT, false, false);
    }

    static Paper party() {
        Heading heading = new Heading(
                Optional.of("Tỉnh ủy Sông Mẫu"),
                "Đảng ủy Sở Công Thương",
                "Số 05-BC/ĐU",
                "Sông Mẫu",
                PaperDate.in(Year.of(2023)),
                true,
                Optional.empty());
        return new Paper(PaperStyle.PARTY, heading, blocks(45), FOOT, true, false);
    }

    static Paper landscape() {
        return new Paper(
                PaperStyle.STATE,
                Optional.empty(),
                List.of(table(60), new Block.Note("Phụ lục.")),
                FOOT,
                Stamp.REHEARSAL,
                true);
    }

    static List<Paper> originals() {
        List<Paper> originals = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            originals.add(new Paper(
                    PaperStyle.STATE,
                    stateHeading().withOriginalLabel("Bản gốc số " + i + "/3 – gửi Ban Tổ chức Thành ủy"),
                    blocks(7),
                    FOOT,
                    false,
                    false));
        }
        return originals;
    }

    static Heading stateHeading() {
        return new Heading(
                Optional.of("Ủy ban nhân dân thành phố Cửa Mẫu"),
                "Sở Giáo dục và Đào tạo",
                "Số:       /BB-SGDĐT",
                "Cửa Mẫu",
                PaperDate.on(LocalDate.of(2023, 2, 1)),
                true,
                Optional.empty());
    }

    static List<Block> blocks(int rows) {
        return List.of(
                new Block.Title(
                        "Biên bản",
                        "Kiểm phiếu lấy phiếu tín nhiệm đối với các chức danh lãnh đạo Sở Giáo dục và Đào tạo"),
                new Block.LegalBases(List.of(
                        "Căn cứ Quy định số 96-QĐ/TW ngày 02/02/2023 của Bộ Chính trị về việc lấy phiếu tín nhiệm"
                                + " đối với các chức danh, chức vụ lãnh đạo, quản lý trong hệ thống chính trị;",
                        "Căn cứ Kế hoạch số 15/KH-SGDĐT ngày 07/8/2023 của Sở Giáo dục và Đào tạo.")),
                new Block.SectionHeading("I. THỜI GIAN, ĐỊA ĐIỂM"),
                Paragraph.of("Vào hồi 14 giờ 00 phút, ngày 22 tháng 9 năm 2023, tại Hội trường Sở. " + LONG + "."),
                Paragraph.of(
                        Run.plain("Trưởng ban: "),
                        Run.bold("Nguyễn Thị Đếm"),
                        Run.plain(", chức vụ "),
                        Run.italic("Trưởng phòng Tổ chức"),
                        new Run(" (đậm nghiêng).", true, true)),
                Block.Item.of("Bí thư Đảng ủy A&B <Sở>;"),
                Block.Item.of("các Phó Giám đốc: " + LONG + ";"),
                new Block.FieldLine("Tổng số phiếu phát ra", "116 phiếu"),
                new Block.SectionHeading("II. KẾT QUẢ"),
                table(rows),
                new Block.Note("Tỉ lệ phần trăm tính trên số phiếu thu về; khi có phiếu không hợp lệ,"
                        + " tổng ba tỉ lệ có thể nhỏ hơn 100%."),
                Paragraph.centered(Run.bold("* * *")),
                Paragraph.of("Biên bản lập thành 03 bản gốc, thông qua lúc 16 giờ 30 phút cùng ngày./."),
                new Block.Signatures(List.of(
                        new Signer(List.of(), "Thư ký", "(Ký, ghi rõ họ tên)", "Lê Thị Ghi"),
                        new Signer(
                                List.of("TM. Ban Kiểm phiếu"), "Trưởng ban", "(Ký, ghi rõ họ tên)", "Nguyễn Thị Đếm"),
                        new Signer(List.of(), "Chủ trì", "", ""))),
                new Block.PageBreak(false),
                Paragraph.of("Trang này gửi kèm biên bản."),
                new Block.Closing(
                        List.of("Ban Tổ chức Thành ủy (để báo cáo);", "Các Phó Giám đốc Sở;", "Lưu: VT, TCCB."),
                        Signer.of("KT. Giám đốc", "Phó Giám đốc", "Trần Văn Mẫu")),
                new Block.PageBreak(true),
                new Block.Title("Phụ lục", ""),
                Paragraph.of("Phụ lục đánh số trang riêng. " + LONG + "."));
    }

    static Block.Table table(int rows) {
        List<Row> body = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            body.add(Row.of(
                    Numbers.padded(i),
                    "Phạm Văn Thử " + i,
                    "Phó Giám đốc Sở Giáo dục và Đào tạo",
                    Long.toString(100 + i),
                    Numbers.percent(8700 + i),
                    "12",
                    "10,53%",
                    "1",
                    "0,88%"));
        }
        body.add(Row.bold("", "Cộng", "", Numbers.grouped(1234), "", "25", "", "4", ""));
        return new Block.Table(
                List.of(
                        new Column(6, Align.CENTER),
                        new Column(19, Align.LEFT),
                        new Column(21, Align.LEFT),
                        new Column(9, Align.CENTER),
                        new Column(9, Align.RIGHT),
                        new Column(9, Align.CENTER),
                        new Column(9, Align.RIGHT),
                        new Column(9, Align.CENTER),
                        new Column(9, Align.RIGHT)),
                List.of(
                        List.of(
                                HeaderCell.tall("STT", 2),
                                HeaderCell.tall("Họ và tên", 2),
                                HeaderCell.tall("Chức vụ", 2),
                                HeaderCell.wide("Tín nhiệm cao", 2),
                                HeaderCell.wide("Tín nhiệm", 2),
                                HeaderCell.wide("Tín nhiệm thấp", 2)),
                        List.of(
                                HeaderCell.of("Số phiếu"),
                                HeaderCell.of("Tỉ lệ"),
                                HeaderCell.of("Số phiếu"),
                                HeaderCell.of("Tỉ lệ"),
                                HeaderCell.of("Số phiếu"),
                                HeaderCell.of("Tỉ lệ"))),
                body);
    }
}
