package vn.tinnhiem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Một trăm nghìn ô: giấy của bộ tạo phiếu độc lập, đọc như chương trình đọc")
class HundredThousandBoxesTest {

    private static final int PERSONS = 20;
    private static final long SEED = 20_230_922;
    private static final int HEAP_MEGABYTES = 256;

    /** Sheets of each kind: 100,200 boxes. */
    private static final Map<String, Integer> SHEETS =
            Map.of("clean", 600, "office", 350, "unclear", 180, "corrected", 180, "struck 0.0", 180, "writing", 180);

    private static final Map<String, Tally> READ = new LinkedHashMap<>();

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException {
        BenchVote vote = BenchVote.in(folder, PERSONS);
        Path ballots = folder.resolve("ballots");
        Program.java(
                        HEAP_MEGABYTES,
                        List.of(),
                        "vn.tinnhiem.app.cli.TinNhiem",
                        List.of("ballots", vote.plan(), "--copies", "1", "--out", ballots.toString()))
                .orThrow();
        Trial trial = Trial.of(
                List.copyOf(SHEETS.keySet()),
                ballots,
                Eyes.of(Path.of(vote.plan()), ballots),
                SEED,
                Program.home().resolve("target/wrong"),
                false);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var kind : SHEETS.entrySet()) {
                READ.put(kind.getKey(), trial.read(workers, kind.getKey(), 0, kind.getValue()));
            }
        }
    }

    private static long of(String kind, Figure figure) {
        return READ.getOrDefault(kind, new Tally()).of(figure);
    }

    private static long all(Figure figure) {
        return READ.values().stream().mapToLong(tally -> tally.of(figure)).sum();
    }

    @Test
    @DisplayName("Không dòng nào đọc sai mà không hỏi; không mã nào đọc sai")
    void nothingWrong() {
        assertThat(all(Figure.BOXES)).isGreaterThanOrEqualTo(100_000);
        assertThat(all(Figure.WRONG)).as("sheets in bench/target/wrong").isZero();
        assertThat(all(Figure.CODES_WRONG)).isZero();
    }

    @Test
    @DisplayName("Tên gạch xoá, chữ viết thêm, ô bôi đen: người nào cũng được hỏi; dấu không rõ: ít nhất 99,5%")
    void unclearIsAsked() {
        assertThat(all(Figure.NAMES)).isGreaterThan(1_500);
        assertThat(all(Figure.NAMES_MISSED)).isZero();
        assertThat(all(Figure.WRITING)).isGreaterThan(90);
        assertThat(all(Figure.WRITING_MISSED)).isZero();
        assertThat(of("corrected", Figure.UNCLEAR_ROWS)).isGreaterThan(2_000);
        assertThat(of("corrected", Figure.UNCLEAR_MISSED)).isZero();
        assertThat(1_000 * all(Figure.UNCLEAR_MISSED)).isLessThanOrEqualTo(5 * all(Figure.UNCLEAR_ROWS));
    }

    @Test
    @DisplayName("Mã in trên tờ đọc được ít nhất 99,5%; dòng rõ của tờ sạch hiếm khi phải hỏi")
    void clearIsRead() {
        assertThat(1_000 * all(Figure.CODES_UNREAD)).isLessThanOrEqualTo(5 * all(Figure.SHEETS));
        assertThat(of("clean", Figure.CLEAR_ROWS)).isGreaterThan(11_000);
        assertThat(1_000 * of("clean", Figure.CLEAR_DOUBTED)).isLessThanOrEqualTo(12 * of("clean", Figure.CLEAR_ROWS));
    }
}
