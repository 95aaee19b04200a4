package vn.tinnhiem.app.ballot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Khoá của phiếu")
class BallotKeyTest {

    private static final String VOTE = "so-mau-2023";
    private static final byte[] MESSAGE = "TN1/A".getBytes(US_ASCII);

    @Test
    @DisplayName("Ghi ra rồi đọc lại được đúng khoá ấy, kể cả khi máy khác đổi dấu xuống dòng hay bỏ dấu cuối")
    void readBack() {
        BallotKey key = BallotKey.random();
        String text = key.text(VOTE);

        for (String same : new String[] {text, text.replace("\n", "\r\n"), text.stripTrailing()}) {
            assertThat(BallotKey.read(same, VOTE).orElseThrow().mac(MESSAGE)).isEqualTo(key.mac(MESSAGE));
        }
    }

    @Test
    @DisplayName("256 bit, mỗi lần một khác, ghi thành 64 chữ số hệ mười sáu trên một dòng")
    void random() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String text = BallotKey.random().text(VOTE);
            String last = text.lines().toList().getLast();
            assertThat(last).matches("[0-9a-f]{64}");
            keys.add(last);
        }
        assertThat(keys).hasSize(100);
    }

    @Test
    @DisplayName("Tệp nói rõ là khoá của cuộc nào; cuộc khác không dùng được")
    void otherVote() {
        String text = BallotKey.random().text(VOTE);

        assertThat(text.lines().findFirst()).contains("# tinnhiem/ballot-key/1 so-mau-2023");
        assertThat(BallotKey.read(text, "so-mau-2024")).isEmpty();
        assertThat(BallotKey.read(text, "so-mau")).isEmpty();
        assertThat(BallotKey.read(text, "")).isEmpty();
    }

    static Stream<Named<UnaryOperator<String>>> damages() {
        return Stream.of(
                Named.of("tệp trống", text -> ""),
                Named.of("mất dòng đầu", text -> text.substring(text.indexOf('\n') + 1)),
                Named.of("mất một chữ số", text -> text.substring(0, text.length() - 2) + "\n"),
                Named.of("thừa một chữ số", text -> text.stripTrailing() + "0\n"),
                Named.of("chữ lạ trong khoá", text -> text.stripTrailing().replaceFirst(".$", "g") + "\n"),
                Named.of("viết hoa", text -> text.stripTrailing().replaceFirst("[0-9a-f]{64}$", "A".repeat(64))),
                Named.of("thêm dòng sau", text -> text + "00\n"),
                Named.of("định dạng khác", text -> text.replace("ballot-key/1", "ballot-key/2")));
    }

    @ParameterizedTest
    @MethodSource("damages")
    @DisplayName("Tệp hỏng không thành khoá nào cả")
    void damaged(UnaryOperator<String> damage) {
        assertThat(BallotKey.read(damage.apply(BallotKey.random().text(VOTE)), VOTE))
                .isEmpty();
    }
}
