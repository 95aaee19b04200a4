package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One run of the command line, with what it said. */
record Cli(int exit, String out, String err) {

    private static final Pattern LINE = Pattern.compile("^([A-Z]\\d{3})(?: \\[(.*?)])? ", Pattern.MULTILINE);

    /** Runs the command line as an office would type it; paths and numbers are written out. */
    static Cli run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = TinNhiem.run(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Cli(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The codes on stderr, in order. */
    List<String> codes() {
        return LINE.matcher(err).results().map(line -> line.group(1)).toList();
    }

    /** Where each code on stderr was found, without the file. */
    List<String> places() {
        return LINE.matcher(err).results().map(Cli::place).toList();
    }

    private static String place(MatchResult line) {
        String place = line.group(2) == null ? "" : line.group(2);
        return place.substring(place.lastIndexOf(": ") < 0 ? 0 : place.lastIndexOf(": ") + 2);
    }

    /** The lines on stderr that begin with this code. */
    List<String> lines(String code) {
        return err.lines().filter(line -> line.startsWith(code + " ")).toList();
    }

    static Cli check(Path plan, Object... more) {
        return run(joined(new Object[] {"plan", "check", plan}, more));
    }

    static Cli approve(Path plan, Object... more) {
        return run(joined(new Object[] {"plan", "approve", plan, "--by", "Giám đốc", "--on", "2023-05-31"}, more));
    }

    static Cli verify(Path result) {
        return run("verify", result);
    }

    static Object[] joined(Object[] first, Object[] more) {
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
