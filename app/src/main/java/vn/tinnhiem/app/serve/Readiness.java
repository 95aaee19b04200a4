package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogChain;
import vn.tinnhiem.app.audit.LogEntry;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.serve.readiness.BackupState;
import vn.tinnhiem.app.store.StorePlace;

/** Máy này đã sẵn sàng cho ngày mai chưa. Looked at now, from this machine alone. */
@Component
class Readiness {

    private static final long GIGABYTE = 1_000_000_000;
    private static final long ENOUGH_DISK = 5 * GIGABYTE;
    private static final long HARDLY_DISK = GIGABYTE;
    private static final long ENOUGH_MEMORY = 2 * GIGABYTE;
    private static final Duration FRESH_BACKUP = Duration.ofHours(24);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final StorePlace place;
    private final DSLContext queries;
    private final AuditLog log;
    private final LogChain chain;
    private final ObjectProvider<BackupState> backups;
    private final Environment environment;
    private final Clock clock;

    Readiness(
            StorePlace place,
            DSLContext queries,
            AuditLog log,
            LogChain chain,
            ObjectProvider<BackupState> backups,
            Environment environment,
            Clock clock) {
        this.place = place;
        this.queries = queries;
        this.log = log;
        this.chain = chain;
        this.backups = backups;
        this.environment = environment;
        this.clock = clock;
    }

    List<ReadinessLine> lines() {
        List<ReadinessLine> lines = new ArrayList<>(List.of(clock(), disk(), database(), chain(), backup(), memory()));
        lines.addAll(network());
        return lines;
    }

    private ReadinessLine clock() {
        Instant now = clock.instant();
        String shown = MOMENT.format(now.atZone(VietnamTime.ZONE));
        Optional<LogEntry> last = log.head();
        if (last.isPresent() && last.get().at().isAfter(now)) {
            return ReadinessLine.bad(
                    "clock", "back", shown, MOMENT.format(last.get().at().atZone(VietnamTime.ZONE)));
        }
        ZoneId zone = ZoneId.systemDefault();
        boolean vietnam = zone.getRules()
                .getOffset(now)
                .equals(VietnamTime.ZONE.getRules().getOffset(now));
        return vietnam
                ? ReadinessLine.look("clock", "compare", shown)
                : ReadinessLine.look("clock", "zone", shown, zone.getId());
    }

    private ReadinessLine disk() {
        try {
            long free = Files.getFileStore(place.folder()).getUsableSpace();
            String shown = tenths(free, GIGABYTE);
            return free < HARDLY_DISK
                    ? ReadinessLine.bad("disk", "full", shown, place.folder())
                    : free < ENOUGH_DISK
                            ? ReadinessLine.look("disk", "little", shown, place.folder())
                            : ReadinessLine.good("disk", "enough", shown, place.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadinessLine database() {
        if (place.sqlite()) {
            String journal = String.valueOf(queries.fetchValue("pragma journal_mode"));
            boolean full =
                    String.valueOf(queries.fetchValue("pragma synchronous")).equals("2");
            return journal.equalsIgnoreCase("wal") && full
                    ? ReadinessLine.good("database", "sqlite", journal.toUpperCase(java.util.Locale.ROOT))
                    : ReadinessLine.bad("database", "careless", journal);
        }
        String commit = String.valueOf(queries.fetchValue("show synchronous_commit"));
        String force = String.valueOf(queries.fetchValue("show fsync"));
        return commit.equals("off") || force.equals("off")
                ? ReadinessLine.bad("database", "careless", "synchronous_commit=" + commit + ", fsync=" + force)
                : ReadinessLine.good("database", "postgresql", commit);
    }

    private ReadinessLine chain() {
        LogChain.Checked checked = chain.last();
        String at = MOMENT.format(checked.at().atZone(VietnamTime.ZONE));
        return checked.broken()
                .map(number -> ReadinessLine.bad("chain", "broken", number, at))
                .orElseGet(() -> ReadinessLine.good(
                        "chain", "whole", at, chain.headLetters().orElse("–")));
    }

    private ReadinessLine backup() {
        BackupState state = backups.getIfAvailable();
        if (state == null || state.last().isEmpty()) {
            return ReadinessLine.bad("backup", "none");
        }
        Instant last = state.last().get();
        String at = MOMENT.format(last.atZone(VietnamTime.ZONE));
        return last.plus(FRESH_BACKUP).isBefore(clock.instant())
                ? ReadinessLine.look("backup", "old", at, state.place())
                : ReadinessLine.good("backup", "fresh", at, state.place());
    }

    private static ReadinessLine memory() {
        long whole =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : 0;
        String java = Runtime.version().feature() + " (" + System.getProperty("java.vendor", "?") + ")";
        String shown = tenths(whole, GIGABYTE);
        return whole > 0 && whole < ENOUGH_MEMORY
                ? ReadinessLine.look("memory", "little", java, shown)
                : ReadinessLine.good("memory", "enough", java, shown);
    }

    private List<ReadinessLine> network() {
        boolean lan = environment.getProperty("tinnhiem.lan", Boolean.class, false);
        String tls = environment.getProperty("tinnhiem.tls", "off");
        List<ReadinessLine> lines = new ArrayList<>();
        if (!lan) {
            lines.add(ReadinessLine.look("network", "alone"));
        } else if (LanAddresses.mine().isEmpty()) {
            lines.add(ReadinessLine.bad("network", "none"));
        } else if (tls.equals("off")) {
            lines.add(ReadinessLine.bad("network", "plain"));
        } else {
            lines.add(ReadinessLine.good("network", tls));
        }
        lines.add(
                LanAddresses.seesTheInternet()
                        ? ReadinessLine.look("internet", "seen")
                        : ReadinessLine.good("internet", "apart"));
        return lines;
    }

    /** One digit after the comma, as Vietnamese writes it. */
    private static String tenths(long amount, long unit) {
        long tenths = amount / (unit / 10);
        return tenths / 10 + "," + tenths % 10;
    }
}
