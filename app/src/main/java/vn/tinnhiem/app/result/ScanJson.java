package vn.tinnhiem.app.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.counting.ScanAccount;

/** Phần quét phiếu trong {@code result.json}: {@code scan}, and {@code provisional} while sheets are left out. */
public final class ScanJson {

    private static final String SCAN = "scan";
    private static final String PROVISIONAL = "provisional";
    private static final String OPEN_SHEETS = "openSheets";
    private static final String OPEN_QUESTIONS = "openQuestions";

    private ScanJson() {}

    static void put(Map<String, Object> tree, ScanAccount account) {
        if (account.provisional()) {
            Map<String, Object> open = new LinkedHashMap<>();
            open.put(OPEN_SHEETS, account.open());
            open.put(OPEN_QUESTIONS, account.openQuestions());
            tree.put(PROVISIONAL, open);
        }
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("version", account.version());
        scan.put("pages", account.pages());
        scan.put("clear", account.clear());
        scan.put("decided", account.decided());
        scan.put("leftOut", account.leftOut());
        scan.put("refused", new LinkedHashMap<>(account.refused()));
        scan.put("decisions", account.decisions().size());
        scan.put("decisionsDigest", DecidedFile.digest(account.decisions()));
        tree.put(SCAN, scan);
    }

    /**
     * What a written {@code result.json} says of its scans; empty where sheets were not scanned. What cannot be read is
     * taken as none, and then differs from what is made again.
     *
     * @param decisions as kept beside it
     */
    public static Optional<ScanAccount> read(Map<String, Object> written, List<Decided> decisions) {
        if (!(written.get(SCAN) instanceof Map<?, ?> scan)) {
            return Optional.empty();
        }
        Map<?, ?> open = written.get(PROVISIONAL) instanceof Map<?, ?> map ? map : Map.of();
        TreeMap<String, Long> refused = new TreeMap<>();
        if (scan.get("refused") instanceof Map<?, ?> causes) {
            causes.forEach((cause, pages) -> refused.put(String.valueOf(cause), number(pages)));
        }
        long clear = number(scan.get("clear"));
        long decided = number(scan.get("decided"));
        long leftOut = number(scan.get("leftOut"));
        long waiting = number(open.get(OPEN_SHEETS));
        long without = refused.values().stream().mapToLong(Long::longValue).sum();
        return Optional.of(new ScanAccount(
                String.valueOf(scan.get("version")),
                clear + decided + leftOut + waiting + without,
                clear,
                decided,
                leftOut,
                waiting,
                number(open.get(OPEN_QUESTIONS)),
                refused,
                decisions));
    }

    private static long number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
