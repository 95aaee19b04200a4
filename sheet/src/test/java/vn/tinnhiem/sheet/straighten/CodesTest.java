package vn.tinnhiem.sheet.straighten;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Mã QR trên phiếu")
class CodesTest {

    private static final Ballot TWELVE = Ballot.of(12, PageSize.A4, 1);
    private static final Ballot NINE = Ballot.of(9, PageSize.A4, 2);
    private static final Ballot TWELVE_OTHERS = Ballot.of(
            vn.tinnhiem.sheet.Samples.ballot(vn.tinnhiem.sheet.Samples.lines(13).subList(1, 13), false),
            PageSize.A4,
            3);

    @Test
    @DisplayName("Mã nói mẫu nào thì đọc theo mẫu ấy")
    void named() {
        Straightening all = vote(TWELVE, NINE, TWELVE_OTHERS);
        for (Ballot ballot : List.of(TWELVE, NINE, TWELVE_OTHERS)) {
            Upright upright = upright(all, Scan.of(ballot, 150));
            assertThat(upright.layout()).isEqualTo(ballot.json());
            assertThat(upright.sightings()).isEmpty();
        }
    }

    @Test
    @DisplayName("Mã của đợt hay mẫu in khác: giữ chữ của mã; chỉ một mẫu mà mọi vạch khớp thì đề nghị đọc theo mẫu ấy")
    void anotherVersion() {
        Ballot other = TWELVE.saying("TN1/0A1B2C3D4E/01/00000000/99AA77BB55//ABCDEFGHIJKLMNOP");
        Upright upright = upright(vote(TWELVE), Scan.of(other, 150));
        assertThat(upright.code()).isEqualTo(other.code());
        assertThat(upright.layout()).isEqualTo(TWELVE.json());
        assertThat(vote(NINE).of(Scan.of(other, 150).page()))
                .isEqualTo(new Straightened.Unreadable(PageCause.ANOTHER_LAYOUT, other.code()));
        assertThat(vote(TWELVE, TWELVE_OTHERS).of(Scan.of(other, 150).page()))
                .isEqualTo(new Straightened.Unreadable(PageCause.ANOTHER_LAYOUT, other.code()));
    }

    @Test
    @DisplayName("Một mã bị che: đọc mã kia; cả hai bị che: không có mã")
    void covered() {
        QrPlace upper = TWELVE.layout().qr().getFirst();
        QrPlace lower = TWELVE.layout().qr().getLast();
        assertThat(upright(vote(TWELVE), covered(Scan.of(TWELVE, 150), upper)).sightings())
                .isEmpty();
        assertThat(upright(vote(TWELVE), covered(Scan.of(TWELVE, 150), lower)).sightings())
                .isEmpty();
        Scan none = covered(covered(Scan.of(TWELVE, 150), upper), lower);
        Upright upright = upright(vote(TWELVE), none);
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.NO_CODE);
        assertThat(upright.code()).isEmpty();
    }

    @Test
    @DisplayName("Không mã, nhiều mẫu: chỉ đọc khi các vạch chỉ khớp một mẫu")
    void whichBallot() {
        Scan twelve = bare(TWELVE);
        Scan nine = bare(NINE);
        assertThat(upright(vote(TWELVE, NINE), twelve).layout()).isEqualTo(TWELVE.json());
        assertThat(upright(vote(TWELVE, NINE), nine).layout()).isEqualTo(NINE.json());
        var which = new Straightened.Unreadable(PageCause.WHICH_BALLOT, "");
        assertThat(vote(TWELVE, TWELVE_OTHERS).of(twelve.page())).isEqualTo(which);
    }

    @Test
    @DisplayName("Hai mã nói khác nhau")
    void twoCodes() {
        Ballot other = TWELVE.saying(TWELVE.code().replace("0A1B2C3D4E", "FFFFFFFFFF"));
        Rectangle2D lower = zone(TWELVE.layout().qr().getLast());
        Scan scan = Scan.of(TWELVE, 200).painted(pen -> {
            pen.clip(lower);
            pen.scale(25.4 / 200, 25.4 / 200);
            pen.drawImage(other.at(200), 0, 0, null);
        });
        Upright upright = upright(vote(TWELVE), scan);
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.TWO_CODES);
        assertThat(upright.code()).isEqualTo(TWELVE.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @DisplayName("Mã mất một phần mười mô-đun vẫn đọc đúng")
    void damaged(int seed) {
        Random random = new Random(seed);
        Scan scan = Scan.of(TWELVE, 200);
        for (QrPlace place : TWELVE.layout().qr()) {
            double x = place.symbol().x() + random.nextDouble() * 17;
            double y = place.symbol().y() + 8 + random.nextDouble() * 9;
            scan = scan.painted(pen -> {
                pen.setColor(random.nextBoolean() ? Color.BLACK : Color.WHITE);
                pen.fill(new Rectangle2D.Double(x, y, 8, 7));
            });
        }
        assertThat(upright(vote(TWELVE), scan).code()).isEqualTo(TWELVE.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//////",
                "TN1/0A1B2C3D4E/01",
                "TN1/a/1/b/c/d/e/f/g",
                "khong phai ma",
                "%s%n%d",
                "../../../x",
                "TN1/0A1B2C3D4E/99999999999999999999/FFFFFFFF/99AA77BB55//ABCDEFGHIJKLMNOP"
            })
    @DisplayName("Chữ lạ trong mã không làm hỏng gì và không chỉ mẫu nào")
    void foreignText(String text) {
        assertThat(CodeText.names(text, TWELVE.candidate())).isFalse();
    }

    @Test
    @DisplayName("Mã dài quá 200 chữ hay có chữ ngoài ASCII in được thì coi như không có mã")
    void plain() throws WriterException {
        assertThat(CodeReader.decoded(matrix("A".repeat(200)))).hasSize(200);
        assertThat(CodeReader.decoded(matrix("A".repeat(201)))).isEmpty();
        assertThat(CodeReader.decoded(matrix("TN1/é"))).isEmpty();
        assertThat(CodeReader.decoded(matrix("TN1\n2"))).isEmpty();
        assertThat(CodeReader.decoded(matrix("TN1\u0000"))).isEmpty();
        assertThat(CodeReader.decoded(matrix("TN1/a"))).isEqualTo("TN1/a");
    }

    @Test
    @DisplayName("Mô-đun bất kỳ, nội dung bất kỳ: không ngoại lệ, không treo, chữ luôn ngắn và in được")
    void hostile() throws WriterException {
        Random random = new Random(20240917);
        for (int i = 0; i < 6000; i++) {
            BitMatrix bits = i % 3 == 0 ? random(random) : spoilt(random);
            String text = CodeReader.decoded(bits);
            assertThat(text.length()).isLessThanOrEqualTo(200);
            assertThat(text.chars().allMatch(c -> c >= 32 && c < 127)).isTrue();
            assertThat(CodeText.names(text, TWELVE.candidate())).isFalse();
        }
    }

    private static BitMatrix random(Random random) {
        int side = 1 + random.nextInt(60);
        BitMatrix bits = new BitMatrix(side);
        double share = random.nextDouble();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (random.nextDouble() < share) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    /** A symbol of arbitrary bytes with some modules turned over. */
    private static BitMatrix spoilt(Random random) throws WriterException {
        byte[] bytes = new byte[1 + random.nextInt(60)];
        random.nextBytes(bytes);
        BitMatrix bits = matrix(new String(bytes, StandardCharsets.ISO_8859_1));
        int flips = random.nextInt(3) * random.nextInt(200);
        for (int i = 0; i < flips; i++) {
            bits.flip(random.nextInt(bits.getWidth()), random.nextInt(bits.getHeight()));
        }
        return bits;
    }

    private static BitMatrix matrix(String text) throws WriterException {
        ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        BitMatrix bits = new BitMatrix(modules.getWidth());
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    private static Straightening vote(Ballot... ballots) {
        return new Straightening(
                List.of(ballots).stream().map(Ballot::candidate).toList());
    }

    private static Scan bare(Ballot ballot) {
        Scan scan = Scan.of(ballot, 150);
        for (QrPlace place : ballot.layout().qr()) {
            scan = covered(scan, place);
        }
        return scan;
    }

    private static Scan covered(Scan scan, QrPlace place) {
        return scan.painted(pen -> {
            pen.setColor(new Color(200, 200, 200));
            pen.fill(zone(place));
        });
    }

    private static Rectangle2D zone(QrPlace place) {
        return new Rectangle2D.Double(
                place.zone().x(),
                place.zone().y(),
                place.zone().width(),
                place.zone().height());
    }

    private static Upright upright(Straightening straightening, Scan scan) {
        Straightened straightened = straightening.of(scan.page());
        assertThat(straightened).isInstanceOf(Upright.class);
        return (Upright) straightened;
    }
}
