package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Row;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Bản chữ của văn bản")
class TextRenderingTest {

    private static final List<Column> THREE =
            List.of(new Column(20, Align.CENTER), new Column(40, Align.LEFT), new Column(40, Align.RIGHT));

    @Test
    @Clause({"TN-24", "HP-40", "QN-27"})
    @DisplayName("Thể thức nhà nước: Quốc hiệu, số, ngày, tên loại, căn cứ, nơi nhận, chữ ký")
    void state() {
        Heading heading = new Heading(
                Optional.of("UBND tỉnh Mẫu"),
                "Sở Công Thương",
                "Số: 05/KH-SCT",
                "Mẫu",
                PaperDate.on(LocalDate.of(2023, 7, 1)),
                true,
                Optional.of("Bản gốc số 1/3"));
        List<Block> blocks = List.of(
                new Block.Title("Kế hoạch", "Lấy phiếu tín nhiệm"),
                new Block.LegalBases(List.of("Căn cứ một;", "Căn cứ hai.")),
                Block.Item.of("một;"),
                new Block.FieldLine("Tổng số phiếu phát ra", "116 phiếu"),
                new Block.Table(
                        THREE,
                        List.of(
                                List.of(HeaderCell.tall("STT", 2), HeaderCell.wide("Cao", 2)),
                                List.of(HeaderCell.of("Phiếu"), HeaderCell.of("Tỉ lệ"))),
                        List.of(Row.of("01", "76", "66,67%"))),
                new Block.Closing(
                        List.of("Như trên;", "Lưu: VT."), Signer.of("KT. Giám đốc", "Phó Giám đốc", "Đỗ Mẫu")),
                new Block.PageBreak(true),
                new Block.Title("Phụ lục", ""));

        assertThat(TextRendering.text(
                        List.of(new Paper(PaperStyle.STATE, heading, blocks, Foot.of("Mã: ABCD"), true, false))))
                .isEqualTo("""
                        DIỄN TẬP
                        Bản gốc số 1/3
                        UBND TỈNH MẪU
                        SỞ CÔNG THƯƠNG
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 05/KH-SCT
                        Mẫu, ngày 01 tháng 7 năm 2023
                        KẾ HOẠCH
                        Lấy phiếu tín nhiệm
                        Căn cứ một;
                        Căn cứ hai.
                        - một;
                        Tổng số phiếu phát ra: 116 phiếu
                        STT\tCao
                        Phiếu\tTỉ lệ
                        01\t76\t66,67%
                        Nơi nhận:
                        - Như trên;
                        - Lưu: VT.
                        KT. GIÁM ĐỐC
                        PHÓ GIÁM ĐỐC
                        Đỗ Mẫu
                        Mã: ABCD
                        \f
                        DIỄN TẬP
                        PHỤ LỤC
                        Mã: ABCD
                        """);
    }

    @Test
    @DisplayName("Thể thức của Đảng: tiêu đề Đảng Cộng sản Việt Nam, dấu sao dưới tên cơ quan, không có tiêu ngữ")
    void party() {
        Heading heading = new Heading(
                Optional.of("Tỉnh ủy Mẫu"),
                "Đảng ủy Sở",
                "Số 05-KH/ĐU",
                "Mẫu",
                PaperDate.on(LocalDate.of(2023, 7, 1)),
                false,
                Optional.empty());

        assertThat(TextRendering.text(List.of(new Paper(
                        PaperStyle.PARTY, heading, List.of(new Block.Note("Hết.")), Foot.NONE, false, false))))
                .isEqualTo("""
                        TỈNH ỦY MẪU
                        ĐẢNG ỦY SỞ
                        *
                        ĐẢNG CỘNG SẢN VIỆT NAM
                        Số 05-KH/ĐU
                        Mẫu, ngày 01 tháng 7 năm 2023
                        Hết.
                        """);
    }

    @Test
    @DisplayName("Bảng không đủ ô, thừa ô, cột không đủ 100% là lỗi của người gọi")
    void brokenTables() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table(THREE.subList(0, 2), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table(THREE, List.of(), List.of(Row.of("1", "2"))));
        for (List<HeaderCell> header : List.of(
                List.of(HeaderCell.of("a")),
                List.of(HeaderCell.wide("a", 4)),
                List.of(HeaderCell.wide("a", 3), HeaderCell.of("b")))) {
            Paper paper = new Paper(
                    PaperStyle.STATE,
                    Optional.empty(),
                    List.of(new Block.Table(THREE, List.of(header), List.of(Row.of("1", "2", "3")))),
                    Foot.NONE,
                    Stamp.NONE,
                    false);
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            WordRendering.write(List.of(paper), SamplePapers.IMPRINT, OutputStream.nullOutputStream()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢", "\u0007", "😀", "\ud800"})
    @DisplayName("Chữ mà phông không có bị từ chối, không lặng lẽ in thành chữ khác")
    void unprintable(String letter) {
        List<Paper> papers = List.of(new Paper(
                PaperStyle.STATE,
                Optional.empty(),
                List.of(Block.Paragraph.of("Nguyễn " + letter + " Mẫu")),
                Foot.NONE,
                Stamp.NONE,
                false));

        for (var write : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> PdfRendering.write(papers, SamplePapers.IMPRINT, OutputStream.nullOutputStream()),
                () -> WordRendering.write(papers, SamplePapers.IMPRINT, OutputStream.nullOutputStream()))) {
            assertThatThrownBy(write)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.problems())
                                    .singleElement()
                                    .satisfies(p -> assertThat(p.fault()).isEqualTo(Fault.F604_LETTER_NOT_PRINTABLE)));
        }
    }
}
