package vn.tinnhiem.app.counting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.Sheet;

/**
 * Các tờ phiếu giữ lại để kiểm phiếu lần nữa. They are kept sorted by what is marked on them, so that the order in which
 * they were typed or scanned, and with it any tie to the order of casting, is gone.
 */
public final class KeptSheets {

    private static final Mark[] MARKS = Mark.values();

    private final BallotLines vote;
    private final List<byte[]> sheets = new ArrayList<>();

    private KeptSheets(BallotLines vote) {
        this.vote = vote;
    }

    /** A count together with the sheets that it is of. */
    public record Counted(Count count, KeptSheets sheets) {}

    /**
     * Counts the sheets of a file and keeps them.
     *
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the file
     */
    public static Counted read(Path path, BallotLines vote) {
        KeptSheets kept = new KeptSheets(vote);
        return new Counted(SheetsFile.read(path, vote, kept::keep), kept);
    }

    /** Sheets that come one by one and not from a file: scanned ones. */
    public static final class Tray {
        private final KeptSheets kept;
        private final Heaps heaps;

        public Tray(BallotLines vote) {
            kept = new KeptSheets(vote);
            heaps = new Heaps(vote, kept::keep);
        }

        /** @param ballot index of the ballot in the vote, from 0 */
        public void add(int ballot, Sheet sheet) {
            heaps.add(ballot, sheet.lines().toArray(Mark[]::new), sheet.issued(), sheet.added());
        }

        public Counted counted() {
            return new Counted(heaps.count(), kept);
        }
    }

    /** How many. */
    public int size() {
        return sheets.size();
    }

    private void keep(int ballot, boolean issued, boolean added, Mark[] marks, int count) {
        byte[] sheet = new byte[count + 2];
        sheet[0] = (byte) ballot;
        sheet[1] = (byte) ((issued ? 0 : 2) | (added ? 1 : 0));
        for (int i = 0; i < count; i++) {
            sheet[i + 2] = (byte) marks[i].ordinal();
        }
        sheets.add(sheet);
    }

    /** Writes them as {@code sheets.csv}, sorted. */
    public void write(Path path) throws IOException {
        byte[][] sorted = sheets.toArray(byte[][]::new);
        Arrays.parallelSort(sorted, Arrays::compare);
        write(path, Arrays.asList(sorted));
    }

    /** The same in an order that nobody can find again. */
    public void writeShuffled(Path path) throws IOException {
        List<byte[]> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, new SecureRandom());
        write(path, shuffled);
    }

    private void write(Path path, List<byte[]> ordered) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            out.write(header().getBytes(StandardCharsets.UTF_8));
            byte[] line = new byte[2 * vote.lines().size() + 16];
            for (byte[] sheet : ordered) {
                if (vote.ballots().size() > 1) {
                    out.write(vote.ballots().get(sheet[0]).id().getBytes(StandardCharsets.UTF_8));
                    out.write(',');
                }
                out.write(line, 0, line(sheet, line));
            }
        }
    }

    private String header() {
        StringBuilder header = new StringBuilder(vote.ballots().size() > 1 ? "ballot,issued,added" : "issued,added");
        for (Line line : vote.lines()) {
            header.append(',').append(line.number());
        }
        return header.append('\n').toString();
    }

    private int line(byte[] sheet, byte[] line) {
        int at = 0;
        for (byte c : (((sheet[1] & 2) == 0) ? "yes" : "no").getBytes(StandardCharsets.US_ASCII)) {
            line[at++] = c;
        }
        line[at++] = ',';
        for (byte c : (((sheet[1] & 1) == 1) ? "yes" : "no").getBytes(StandardCharsets.US_ASCII)) {
            line[at++] = c;
        }
        for (int ballot = 0; ballot < vote.ballots().size(); ballot++) {
            int persons = vote.ballots().get(ballot).lines().size();
            for (int i = 0; i < persons; i++) {
                line[at++] = ',';
                if (ballot == sheet[0]) {
                    line[at++] = (byte) MARKS[sheet[i + 2]].key();
                }
            }
        }
        line[at++] = '\n';
        return at;
    }
}
