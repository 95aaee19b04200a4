package vn.tinnhiem.app.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.kernel.CanonicalJson;

/** Chuỗi nhật ký có nguyên vẹn không: checked when the program starts and when somebody asks. */
@Component
public class LogChain {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LETTERS_SHOWN = 20;
    private static final int GROUP = 4;

    private final AuditLog log;
    private final Clock clock;
    private volatile Checked last = new Checked(Instant.EPOCH, Optional.empty());

    LogChain(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Một lần kiểm.
     *
     * @param broken number of the first entry that does not follow from the one before it; empty when all holds
     */
    public record Checked(Instant at, Optional<Long> broken) {}

    /** A broken chain keeps nobody from working: it is said on every page of the administrator. */
    @EventListener(ApplicationStartedEvent.class)
    void atStart() {
        last = new Checked(clock.instant(), log.firstBroken());
    }

    /** What the last check found. */
    public Checked last() {
        return last;
    }

    /** Checks the whole chain now, and logs that it was checked. */
    @Transactional
    public Checked check() {
        last = new Checked(clock.instant(), log.firstBroken());
        log.record(
                AuditAct.LOG_CHECKED,
                null,
                log.head().map(LogEntry::number).map(String::valueOf).orElse("0"),
                Map.of("broken", last.broken().orElse(0L)));
        return last;
    }

    @Transactional
    void exported(String form, int entries) {
        log.record(AuditAct.LOG_EXPORTED, null, form, Map.of("entries", entries));
    }

    /**
     * Mã đầu chuỗi: twenty letters in groups of four, 99 bits of the hash of an entry, short enough to print on the
     * minutes and to read aloud.
     */
    public static String letters(String hash) {
        byte[] digest = CanonicalJson.digest(HexFormat.of().parseHex(hash));
        java.math.BigInteger rest = new java.math.BigInteger(1, digest);
        java.math.BigInteger base = java.math.BigInteger.valueOf(LETTERS.length());
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < LETTERS_SHOWN; i++) {
            if (i > 0 && i % GROUP == 0) {
                groups.append('-');
            }
            java.math.BigInteger[] parts = rest.divideAndRemainder(base);
            groups.append(LETTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return groups.toString();
    }

    /** The letters of the last entry; empty while there is none. */
    public Optional<String> headLetters() {
        return log.head().map(LogEntry::hash).map(LogChain::letters);
    }
}
