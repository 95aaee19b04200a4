package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

@DisplayName("Tiến trình đọc chết, treo, nói dối; chạy lại, chạy hai lần một chỗ")
class ReaderFaultsTest extends ScansAtHand {

    @Test
    @DisplayName("Trang làm tiến trình chết, treo, nói bậy hay nói dối: chỉ trang ấy bị loại, các trang khác đọc đủ")
    void whatKillsTheReader() throws IOException {
        scan("a1.jpg", sheet("x..,x..,x..", 1));
        scan("a2.jpg", "die");
        scan("a3.jpg", sheet("x..,x..,x..", 2));
        scan("a5.jpg", "babble");
        scan("a6.jpg", "lie");
        scan("a7.jpg", "stumble");
        scan("a9.jpg", sheet("x..,x..,x..", 4));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(3);
        assertThat(refused(judged))
                .containsExactly("a2.jpg 0 GAVE_UP", "a5.jpg 0 GAVE_UP", "a6.jpg 0 GAVE_UP", "a7.jpg 0 GAVE_UP");
        assertThat(judged.refused().getLast().detail()).isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
    }

    @Test
    @DisplayName("Trang làm tiến trình chết một lần rồi đọc được: không mất")
    void diesOnce() throws IOException {
        scan("a1.jpg", sheet("x..,x..,x..", 1));
        scan("a2.jpg", "once " + work.resolve("lan-dau") + " " + sheet("x..,x..,x..", 3));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(2);
        assertThat(work.resolve("lan-dau")).exists();
    }

    @Test
    @DisplayName("Trang làm tiến trình treo: quá hạn thì thử lại một lần, rồi bị loại")
    void whatHangs() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), "hang");

        try (ReadScans read =
                Scans.read(vote.job(work.resolve("ket-qua"), 1, scans), FakePageReader.class, 2, at -> {})) {
            assertThat(refused(read.judged())).containsExactly("a.pdf 1 GAVE_UP");
            assertThat(read.judged().clear()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Lần chạy sau không đọc lại trang đã đọc; tệp đổi nội dung thì đọc lại; xong thì không còn gì")
    void goesOn() throws IOException {
        Path marker = work.resolve("da-doc");
        scan("a.pdf", sheet("x..,x..,x..", 1), "once " + marker + " " + sheet(".x.,.x.,.x.", 2));
        try (ReadScans read = read(1, scans)) {
            assertThat(read.judged().clear()).hasSize(2);
        }
        Files.delete(marker);
        try (ReadScans read = read(1, scans)) {
            assertThat(read.judged().clear()).hasSize(2);
            assertThat(marker).doesNotExist();
        }
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("..x,..x,..x", 3), sheet(".x.,.x.,.x.", 4));
        try (ReadScans read = read(1, scans)) {
            assertThat(read.judged().clear()).hasSize(3);
            assertThat(work.resolve("ket-qua.reading/journal")).exists();
            read.finish();
        }
        assertThat(work.resolve("ket-qua.reading")).doesNotExist();
    }

    @Test
    @DisplayName("Hai lần chạy vào cùng một chỗ: lần sau bị từ chối, lần trước không hề gì")
    void oneAtATime() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        try (ReadScans first = read(1, scans)) {
            assertThat(Refusals.codes(() -> read(1, scans))).containsExactly("F113");
            assertThat(first.judged().clear()).hasSize(1);
        }
        try (ReadScans again = read(1, scans)) {
            assertThat(again.judged().clear()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Thư mục tạm chỉ chủ của nó xem được; thư mục lạ cùng tên thì không đụng vào")
    void privateFolder() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        Path folder = work.resolve("ket-qua.reading");
        try (ReadScans read = read(1, scans)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal"))))
                    .isEqualTo("rw-------");
            assertThat(read.sums().pages()).isEqualTo(1);
        }
        Files.writeString(folder.resolve("cua-toi.txt"), "giữ lại");
        assertThat(Refusals.codes(() -> read(1, scans))).containsExactly("F112");
        assertThat(folder.resolve("cua-toi.txt")).exists();
    }

    @Test
    @DisplayName("Tiến trình đọc không khởi động được: từ chối, nói điều Java nói")
    void doesNotStart() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1));
        assertThatThrownBy(() -> Scans.read(
                        vote.job(work.resolve("ket-qua"), 1, scans), ScansTest.class, PATIENCE_SECONDS, at -> {}))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    Problem problem = refused.problems().getFirst();
                    assertThat(problem.fault()).isEqualTo(Fault.F808_READER_DOES_NOT_START);
                    assertThat(String.valueOf(problem.values().get("cause"))).contains(ScansTest.class.getName());
                });
    }
}
