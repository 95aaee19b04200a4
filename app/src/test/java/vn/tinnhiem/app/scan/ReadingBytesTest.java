package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.scan.ReadingBytes.Malformed;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;

@DisplayName("Kết quả đọc gửi giữa hai tiến trình")
class ReadingBytesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path work;

    @SuppressWarnings("NullAway.Init")
    private static ScanVote vote;

    @BeforeAll
    static void print() throws IOException {
        vote = ScanVote.one(work);
    }

    private static List<Form> forms() {
        return vote.layouts().forms();
    }

    private static PageReading.Sheet sheet() {
        return Pages.sheet(vote.layout(0), vote.code(0), "x.f,hu.,t.X", 3, Pages.in(1, Doubt.FAINT_MARK));
    }

    @Test
    @DisplayName("Gửi đi, nhận lại: đúng như đã đọc")
    void thereAndBack() throws Malformed {
        PageReading.Sheet back = (PageReading.Sheet) ReadingBytes.read(ReadingBytes.of(sheet()), forms());

        assertThat(back.ballot()).isEqualTo(sheet().ballot());
        assertThat(back.code()).isEqualTo(vote.code(0));
        assertThat(back.rows().stream()
                        .map(row -> row.boxes().stream()
                                .map(b -> b.ink() + "" + b.sure() + b.cross())
                                .toList()))
                .isEqualTo(sheet().rows().stream()
                        .map(row -> row.boxes().stream()
                                .map(b -> b.ink() + "" + b.sure() + b.cross())
                                .toList())
                        .toList());
        assertThat(back.sightings().getFirst().doubt()).isEqualTo(Doubt.FAINT_MARK);
        assertThat(back.sightings().getFirst().place())
                .isEqualTo(sheet().sightings().getFirst().place());
        assertThat(back.pattern().cells()).isEqualTo(sheet().pattern().cells());
        PageReading unreadable = new PageReading.Unreadable(PageCause.MIRRORED, "x");
        assertThat(ReadingBytes.read(ReadingBytes.of(unreadable), forms())).isEqualTo(unreadable);
        assertThat(ReadingBytes.read(ReadingBytes.of(new PageReading.BlankSide()), forms()))
                .isEqualTo(new PageReading.BlankSide());
    }

    @Test
    @DisplayName("Mã QR dài hay có ký tự lạ thì cắt gọn, không làm hỏng gì")
    void hostileCode() throws Malformed {
        PageReading hostile = new PageReading.Unreadable(PageCause.NO_TURN, "\n\u0000é😀".repeat(100_000));

        PageReading back = ReadingBytes.read(ReadingBytes.of(hostile), forms());

        assertThat(((PageReading.Unreadable) back).code()).hasSize(512).matches("[ -~]*");
    }

    @Test
    @DisplayName(
            "Cắt cụt ở đâu, sửa byte nào, thêm gì: hoặc vẫn là một kết quả hợp lệ, hoặc bị từ chối; không bao giờ vỡ")
    void damaged() {
        byte[] whole = ReadingBytes.of(sheet());
        for (int length = 0; length < whole.length; length++) {
            assertThat(readable(Arrays.copyOf(whole, length))).as("%d", length).isFalse();
        }
        assertThat(readable(Arrays.copyOf(whole, whole.length + 1))).isFalse();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                changed[random.nextInt(random.nextBoolean() ? 100 : changed.length)] = (byte) random.nextInt();
            }
            readable(changed);
        }
        assertThat(readable(whole)).isTrue();
    }

    private static boolean readable(byte[] bytes) {
        try {
            return ReadingBytes.read(bytes, forms()) instanceof PageReading;
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    @DisplayName("Loại phiếu lạ, số dòng sai, người không có trên phiếu: bị từ chối")
    void ofAnotherBallot() throws IOException {
        ScanVote other = ScanVote.two(java.nio.file.Files.createDirectory(work.resolve("khac")));

        assertThat(readable(ReadingBytes.of(Pages.sheet(other.layout(1), "", "x..,x..,x..", 1))))
                .isFalse();
        assertThat(readable(ReadingBytes.of(
                        Pages.sheet(vote.layout(0), "", "x..,x..,x..", 1, Pages.in(99, Doubt.FAINT_MARK)))))
                .isFalse();
        assertThat(readable(ReadingBytes.of(Pages.sheet(vote.layout(0), "", "x..,x..", 1))))
                .isFalse();
    }
}
