package vn.tinnhiem.app.serve;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.sheet.layout.PageSize;

/**
 * Tờ thử máy in, máy quét: a rehearsal ballot with invented names. Its scan is looked at by {@code tinnhiem sheet
 * check-printer} in a process of its own, with a limit of memory and time, since the file comes from outside.
 */
@Component
class TestSheet {

    private static final String BALLOTS = "ballots.pdf";
    private static final String PROGRAM = "vn.tinnhiem.app.cli.TinNhiem";
    private static final int SECONDS = 90;
    private static final int PERSONS = 8;
    private static final int MOST_SAID = 1 << 20;

    private final Path folder;

    TestSheet(StorePlace place) {
        this.folder = place.folder().resolve("test-sheet");
    }

    /**
     * Kết quả xem.
     *
     * @param state GOOD, USABLE or NOT_USABLE
     */
    record Checked(String state, List<Page> pages) {}

    /** One page of the scan. */
    record Page(int number, List<Measured> lines) {}

    /** A number in words, and what to change where it is not good. */
    record Measured(String state, String sentence, String fix) {}

    /** The sheet to print. */
    synchronized byte[] pdf() {
        try {
            provide();
            return Files.readAllBytes(folder.resolve(BALLOTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void provide() throws IOException {
        if (Files.exists(folder.resolve("layout.json"))) {
            return;
        }
        Files.createDirectories(folder);
        VotePolicy policy = Catalogue.builtIn().chain("qd-96", folder).layers().resolve();
        String title = "đối với những người không có thật, để thử máy in và máy quét";
        List<Line> lines = IntStream.rangeClosed(1, PERSONS)
                .mapToObj(number -> new Line(number, "Người Thử Số " + number, "Chức vụ để thử"))
                .toList();
        LocalDate day = LocalDate.now(VietnamTime.ZONE);
        BallotLines vote = new BallotLines(
                "to-thu", title, "Tờ thử", day, "0".repeat(64), true, policy, List.of(new Ballot(Ballot.ONLY, lines)));
        BallotDesign design = new BallotDesign(
                PaperStyle.STATE, "", "Tờ thử máy in, máy quét", "to-thu", title, policy, true, PageSize.A4);
        new BallotPack(vote, design, BallotKey.random(), 3, false).write(folder);
    }

    /**
     * Looks at a scan of the sheet.
     *
     * @param messages in whose language it is said
     * @throws NotRead with the reason in words
     */
    Checked check(Path scan, Messages messages, boolean english) throws IOException, NotRead {
        pdf();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)),
                        PROGRAM,
                        "sheet",
                        "check-printer",
                        scan.toString(),
                        "--layout",
                        folder.toString(),
                        "--json",
                        "--lang",
                        english ? "en" : "vi")
                .directory(folder.toFile())
                .start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out = said(process.getInputStream());
            CompletableFuture<String> err = said(process.getErrorStream());
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new NotRead(messages.say("refused.TOO_LARGE"));
            }
            String json = out.join();
            if (!json.startsWith("{")) {
                String reason = err.join().lines().findFirst().orElse("").replaceFirst("\\[[^]]*] ?", "");
                throw new NotRead(reason);
            }
            return checked(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)), messages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRead("");
        } finally {
            process.destroyForcibly();
        }
    }

    /** The scan could not be read; the message says why. */
    static final class NotRead extends Exception {
        private static final long serialVersionUID = 1L;

        NotRead(String why) {
            super(why);
        }
    }

    private static CompletableFuture<String> said(InputStream stream) {
        CompletableFuture<String> all = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                all.complete(new String(stream.readNBytes(MOST_SAID), StandardCharsets.UTF_8));
            } catch (IOException e) {
                all.complete("");
            }
        });
        return all;
    }

    private static Checked checked(Map<String, Object> tree, Messages messages) {
        return new Checked(
                upper(tree.get("verdict")),
                maps(tree.get("pages")).stream()
                        .map(page -> page(page, messages))
                        .toList());
    }

    private static Page page(Map<?, ?> page, Messages messages) {
        List<Measured> lines = new java.util.ArrayList<>();
        String refused = String.valueOf(page.get("refused"));
        if (!refused.isEmpty()) {
            String why = messages.say("why." + refused, Map.of());
            lines.add(new Measured(
                    "NOT_USABLE",
                    messages.say("printer.refused", Map.of("why", why)).strip(),
                    ""));
        }
        maps(page.get("measured")).forEach(each -> lines.add(measured(each, messages)));
        return new Page(((Number) java.util.Objects.requireNonNull(page.get("page"))).intValue(), lines);
    }

    private static Measured measured(Map<?, ?> each, Messages messages) {
        String state = upper(each.get("verdict"));
        String value = new java.math.BigDecimal(String.valueOf(each.get("value")))
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
        String what = String.valueOf(each.get("what"));
        return new Measured(
                state,
                (state.equals("GOOD") ? "✓ " : state.equals("USABLE") ? "~ " : "✗ ")
                        + messages.say("printer." + what, Map.of("value", value)),
                state.equals("GOOD") ? "" : messages.say("printerFix." + what, Map.of()));
    }

    private static List<Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList()
                : List.of();
    }

    private static String upper(@org.jspecify.annotations.Nullable Object word) {
        return String.valueOf(word).toUpperCase(Locale.ROOT);
    }
}
