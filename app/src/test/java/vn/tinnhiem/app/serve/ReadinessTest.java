package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.store.PostgresForTests;

@DisplayName("Trang sẵn sàng cho hội nghị")
class ReadinessTest {

    private static RunningOffice office;
    private static OfficeCaller admin;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
        admin = office.signedIn(Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    @DisplayName("Nói đủ: đồng hồ, đĩa, cơ sở dữ liệu, chuỗi nhật ký, sao lưu, Java, mạng, internet; cả hai thứ tiếng")
    void everyLineIsSaid() {
        String page = admin.get("/readiness").body();
        assertThat(page)
                .contains(
                        PostgresForTests.everywhere() ? "PostgreSQL" : "SQLite, WAL",
                        "Nguyên vẹn",
                        "Chưa có bản sao lưu",
                        "Java 25",
                        "Chỉ máy này vào được",
                        "Đồng hồ");
        assertThat(page).doesNotContain("??");
        assertThat(admin.get("/readiness?lang=en").body())
                .contains(PostgresForTests.everywhere() ? "PostgreSQL" : "SQLite, WAL")
                .doesNotContain("??");
        admin.get("/readiness?lang=vi");
    }

    @Test
    @DisplayName("Tờ thử in ra, quét lại: máy nói dùng được; tệp không phải bản quét thì nói vì sao, không giữ tệp nào")
    void theTestSheetIsLookedAt() throws Exception {
        byte[] pdf = admin.bytes("/readiness/test-sheet.pdf").body();
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            ImageIO.write(page, "png", scan);
        }
        admin.get("/readiness");
        HttpResponse<String> good = admin.upload("/readiness/scan", "scan", "../../quét thử.png", scan.toByteArray());
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("id=\"checked\"").contains("✓ ");
        HttpResponse<String> junk = admin.upload("/readiness/scan", "scan", "a.pdf", "không phải PDF".getBytes());
        assertThat(junk.statusCode()).isEqualTo(200);
        assertThat(junk.body()).contains("id=\"not-read\"").doesNotContain("tinnhiem-test-scan");
    }
}
