package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Tệp quét gửi lên để lừa: bom nén, hai định dạng một lúc, tên thoát thư mục, 2 GB")
class ScanUploadTricksTest {

    private final RunningOffice office = RunningOffice.shared();

    @Test
    @DisplayName("Bị loại và nói vì sao; bàn vẫn làm việc, tệp tốt gửi sau vẫn được đọc, không tệp nào ra ngoài kho")
    void refusedAndNothingLost() throws IOException {
        ScanDay day = ScanDay.begun(office);
        upload(day, "../../../thoat.png", bomb());
        upload(
                day,
                "..\\..\\thoat.pdf",
                "%PDF-1.7\n<script>alert(1)</script>\nPK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
        upload(day, "hai.jpg", both());
        upload(day, "tot.jpg", Files.readAllBytes(ScanDay.pictures()[1]));
        ReadScans read = day.read();

        assertThat(read.judged().refused()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(read.judged().refused()).extracting(RefusedPage::cause).contains("TOO_LARGE");
        assertThat(read.judged().clear().size() + read.judged().cases().size()).isGreaterThanOrEqualTo(1);
        assertThat(day.station().get("/station/scans").statusCode()).isEqualTo(200);
        try (Stream<Path> all = Files.walk(office.data().getParent(), 6)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.contains("thoat"));
        }
    }

    @Test
    @DisplayName("2 GB: từ chối trước khi đọc, bằng lời; người lạ không gửi được gì; lượt đang gửi còn nguyên")
    void huge() throws Exception {
        ScanDay day = ScanDay.begun(office);
        String pile = day.station().post("/station/scans/piles").body();
        String address = "/station/scans/piles/" + pile + "/files?place=1";
        String answer = begun(address, 2L << 30);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("chia ra vài tệp");
        assertThat(begun(address, 1 << 20)).startsWith("HTTP/1.1 403");
        assertThat(office.bean(ScanStore.class).pile(day.vote(), pile)).isPresent();
    }

    private static void upload(ScanDay day, String name, byte[] bytes) {
        ScanDay.done(day.station().upload("/station/scans", "files", name, bytes));
    }

    private String begun(String address, long length) throws IOException {
        try (Socket socket =
                new Socket("localhost", URI.create(office.address()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/octet-stream\r\nContent-Length: " + length
                                    + "\r\n\r\n%PDF-1.7\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = new byte[4096];
            int n = 0;
            while (!new String(answer, 0, n, StandardCharsets.UTF_8).contains("send it in parts")
                    && !new String(answer, 0, n, StandardCharsets.UTF_8).contains("sign in again")) {
                int more = socket.getInputStream().read(answer, n, answer.length - n);
                if (more < 0) {
                    break;
                }
                n += more;
            }
            return new String(answer, 0, n, StandardCharsets.UTF_8);
        }
    }

    /** A PNG of 60,000 × 60,000 pixels in a few kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(head);
        out.writeInt(60_000);
        out.writeInt(60_000);
        out.write(new byte[] {8, 0, 0, 0, 0});
        chunk(png, "IHDR", head.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            deflated.write(new byte[1 << 20]);
        }
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    /** A JPEG's first bytes, then a page of HTML and an archive. */
    private static byte[] both() {
        return List.of("\u00FF\u00D8\u00FF\u00E0", "<html><script>alert(1)</script>", "PK\u0003\u0004").stream()
                .reduce("", String::concat)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
