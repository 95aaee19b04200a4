package vn.tinnhiem.app.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.VotePolicy;

@DisplayName("Mã trên phiếu")
class BallotCodeTest {

    private static final String VOTE = "so-mau-2023";
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String LAYOUT = "0A1B2C3D";
    private static final byte[] BITS = bits(0);
    private static final BallotKey KEY = key(BITS);

    private static final Ballot FIRST = new Ballot("a", List.of(new Line(1, "Lê Văn Mẫu", "Giám đốc")));
    private static final Ballot SECOND = new Ballot("b", List.of(new Line(2, "Võ Thị Thử", "Phó Giám đốc")));

    @Test
    @DisplayName("Đúng như chương trình khác tính ra từ cùng khoá")
    void knownValue() {
        assertThat(code(VOTE, SECOND, LAYOUT, DIGEST).payload(KEY))
                .isEqualTo("TN1/B82AE76C9F/02/0A1B2C3D/0123456789//FANSC563WZYDU3U7");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("Chỉ gồm chữ hoa, số và dấu mà mã QR ghi gọn, không quá 108 chữ; mã xác thực khớp")
    void lettersOfTheCode(boolean individual) {
        for (String payload : payloads(50, individual)) {
            assertThat(payload).matches("[0-9A-Z $%*+\\-./:]{1,108}");
            assertThat(OtherMac.verifies(payload, BITS)).isTrue();
        }
    }

    @Test
    @DisplayName("Mặc định mọi phiếu mang một mã: không ai ghi được số phiếu khi phát")
    @Clause({"HP-18", "QN-20"})
    void shared() {
        assertThat(payloads(200, false))
                .hasSize(200)
                .containsOnly(payloads(1, false).getFirst());
    }

    @Test
    @DisplayName("Mã riêng: một nghìn phiếu một nghìn số khác nhau, phần còn lại như nhau")
    void individual() {
        List<String> payloads = payloads(1000, true);

        assertThat(payloads).doesNotHaveDuplicates().hasSize(1000);
        assertThat(payloads.stream().map(p -> p.split("/", -1)[5])).allMatch(serial -> serial.matches("[0-9A-F]{16}"));
        assertThat(payloads.stream()
                        .map(p -> p.substring(0, p.indexOf("/0123456789/")))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("Mã riêng không theo thứ tự in: số của phiếu sau không luôn lớn hơn số của phiếu trước")
    void serialsSayNoOrder() {
        List<String> serials =
                payloads(200, true).stream().map(p -> p.split("/", -1)[5]).toList();

        assertThat(serials).isNotEqualTo(serials.stream().sorted().toList());
    }

    static Stream<BallotCode> others() {
        return Stream.of(
                code("so-mau-2024", FIRST, LAYOUT, DIGEST),
                code(VOTE, SECOND, LAYOUT, DIGEST),
                code(VOTE, FIRST, "0A1B2C3E", DIGEST),
                code(VOTE, FIRST, LAYOUT, "1" + DIGEST.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName(
            "Cuộc khác, phiếu khác, mẫu in khác, kế hoạch khác: mã xác thực khác, và đổi mã cũ sang thì không khớp")
    void otherVotes(BallotCode other) {
        String ours = code(VOTE, FIRST, LAYOUT, DIGEST).payload(KEY);
        String theirs = other.payload(KEY);

        assertThat(mac(theirs)).isNotEqualTo(mac(ours));
        assertThat(OtherMac.verifies(theirs, BITS)).isTrue();
        assertThat(OtherMac.verifies(theirs.substring(0, theirs.lastIndexOf('/') + 1) + mac(ours), BITS))
                .isFalse();
    }

    @Test
    @DisplayName("Khoá khác thì mã xác thực khác, phần mở như nhau")
    void otherKey() {
        String ours = code(VOTE, FIRST, LAYOUT, DIGEST).payload(KEY);
        String theirs = code(VOTE, FIRST, LAYOUT, DIGEST).payload(key(bits(1)));

        assertThat(mac(theirs)).isNotEqualTo(mac(ours));
        assertThat(OtherMac.verifies(theirs, BITS)).isFalse();
        assertThat(theirs).startsWith(ours.substring(0, ours.lastIndexOf('/')));
    }

    @Test
    @DisplayName("Đọc lại mã đã in, chung hay riêng: đúng như lúc in, khớp khoá; một chữ khác đi thì không khớp")
    void readBack() {
        for (boolean individual : new boolean[] {false, true}) {
            String payload = payloads(1, individual).getFirst();
            BallotCode.Sealed read = BallotCode.parse(payload).orElseThrow();

            assertThat(read.code().payload(KEY)).isEqualTo(payload);
            assertThat(read.verifies(KEY)).isTrue();
            assertThat(read.verifies(key(bits(1)))).isFalse();
            for (int i = 0; i < payload.length(); i++) {
                char other = payload.charAt(i) == 'A' ? 'B' : 'A';
                String changed = payload.substring(0, i) + other + payload.substring(i + 1);
                assertThat(BallotCode.parse(changed).filter(code -> code.verifies(KEY)))
                        .as(changed)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TN1",
                "TN1//////",
                "https://vi.du/TN1/B82AE76C9F/02/0A1B2C3D/0123456789//FANSC563WZYDU3U7",
                "TN1/B82AE76C9F/02/0A1B2C3D/0123456789//FANSC563WZYDU3U7\n",
                "TN1/B82AE76C9F/2/0A1B2C3D/0123456789//FANSC563WZYDU3U7",
                "TN1/B82AE76C9F/002/0A1B2C3D/0123456789//FANSC563WZYDU3U7",
                "TN1/B82AE76C9F/00/0A1B2C3D/0123456789//FANSC563WZYDU3U7",
                "TN1/b82ae76c9f/02/0A1B2C3D/0123456789//FANSC563WZYDU3U7",
                "TN1/B82AE76C9F/02/0A1B2C3D/0123456789/00/FANSC563WZYDU3U7",
                "TN1/B82AE76C9F/02/0A1B2C3D/0123456789//FANSC563WZYDU3U",
                "TN1/B82AE76C9F/٠٢/0A1B2C3D/0123456789//FANSC563WZYDU3U7",
                "TN2/B82AE76C9F/02/0A1B2C3D/0123456789//FANSC563WZYDU3U7"
            })
    @DisplayName("Chữ khác đi bất cứ cách nào so với lúc in thì không phải mã của phiếu")
    void noCode(String text) {
        assertThat(BallotCode.parse(text)).isEmpty();
        assertThat(BallotCode.parse(text.repeat(100_000))).isEmpty();
    }

    private static List<String> payloads(int copies, boolean individual) {
        return StreamSupport.stream(
                        code(VOTE, FIRST, LAYOUT, DIGEST)
                                .payloads(KEY, copies, individual)
                                .spliterator(),
                        false)
                .toList();
    }

    private static String mac(String payload) {
        return payload.substring(payload.lastIndexOf('/') + 1);
    }

    private static BallotCode code(String vote, Ballot ballot, String layout, String digest) {
        BallotLines lines = new BallotLines(
                vote,
                "đối với lãnh đạo",
                "Sở Mẫu",
                LocalDate.of(2023, 9, 22),
                digest,
                false,
                policy(),
                List.of(FIRST, SECOND));
        return BallotCode.shared(lines, ballot, layout);
    }

    private static VotePolicy policy() {
        return PlanFile.read(Path.of("../examples/hai-phong/plan.yaml"), Catalogue.builtIn())
                .policy();
    }

    private static BallotKey key(byte[] bits) {
        String text = "# tinnhiem/ballot-key/1 " + VOTE + "\n" + HexFormat.of().formatHex(bits) + "\n";
        return BallotKey.read(text, VOTE).orElseThrow();
    }

    private static byte[] bits(int first) {
        byte[] bits = new byte[32];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) (first + i);
        }
        return bits;
    }
}
