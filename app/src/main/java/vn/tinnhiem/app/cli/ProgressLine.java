package vn.tinnhiem.app.cli;

import java.util.Locale;
import java.util.Map;
import vn.tinnhiem.app.scan.Progress;

/**
 * Dòng tiến độ: on a terminal one line that rewrites itself, elsewhere a line now and then. Not for several threads at once.
 */
final class ProgressLine {

    /** Between two lines of a log. */
    private static final long QUIET_NANOS = 5_000_000_000L;

    private static final int SECONDS_IN_WORDS = 120;

    private final Terminal terminal;
    private final boolean rewrites;
    /** In nanoseconds since the reading began. */
    private long sayNext;

    private int width;

    /** @param rewrites whether stderr is a terminal */
    ProgressLine(Terminal terminal, boolean rewrites) {
        this.terminal = terminal;
        this.rewrites = rewrites;
    }

    /** For the terminal that this program runs in. */
    static ProgressLine of(Terminal terminal) {
        return new ProgressLine(
                terminal, System.console() != null && System.console().isTerminal());
    }

    /** Says where the reading is; in a log not more often than anybody wants to read. */
    void at(Progress progress) {
        if (!rewrites && !progress.finished() && progress.nanos() < sayNext) {
            return;
        }
        sayNext = progress.nanos() + QUIET_NANOS;
        String words = terminal.messages()
                .say(
                        progress.readBefore() ? "scan.readBefore" : "scan.progress",
                        Map.of(
                                "done", progress.done(),
                                "pages", progress.total(),
                                "speed", speed(progress.perSecond()),
                                "left", left(progress.secondsLeft())));
        if (rewrites) {
            terminal.err().print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
            terminal.err().flush();
            width = words.length();
        } else {
            terminal.err().println(words);
        }
    }

    /** Leaves the line as it stands. */
    void end() {
        if (rewrites && width > 0) {
            terminal.err().println();
            width = 0;
        }
    }

    private static String speed(double perSecond) {
        String one = String.format(Locale.ROOT, "%.1f", perSecond).replace('.', ',');
        return perSecond >= 10 ? Long.toString(Math.round(perSecond)) : one;
    }

    private String left(long seconds) {
        if (seconds < 0) {
            return "?";
        }
        return seconds < SECONDS_IN_WORDS
                ? terminal.messages().say("scan.seconds", Map.of("seconds", seconds))
                : terminal.messages().say("scan.minutes", Map.of("minutes", (seconds + 59) / 60));
    }
}
