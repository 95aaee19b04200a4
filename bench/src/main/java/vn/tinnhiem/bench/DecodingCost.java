package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Chỉ giải nén cùng những tệp đó, trên cùng số luồng: what reading is held against.
 *
 * @param whole the first pass over the files as a process of its own, start included
 * @param warmPerSecond pictures a second of a second pass in the same process
 */
record DecodingCost(int files, double wholeSeconds, double warmPerSecond) {

    /** @param format as ImageIO names it */
    static DecodingCost of(Path folder, String format, int heapMegabytes, int threads) throws IOException {
        Program made = Program.java(
                heapMegabytes,
                List.of(),
                Bench.class.getName(),
                List.of("decoding", folder.toString(), "--format", format, "--threads", Integer.toString(threads)));
        double cold = Double.NaN;
        DecodingCost cost = null;
        for (Program.Line line : made.said()) {
            String[] words = line.text().split(" ", -1);
            if (words[0].equals(Decoding.COLD)) {
                cold = line.at();
            } else if (words[0].equals(Decoding.WARM)) {
                int files = Integer.parseInt(words[1]);
                cost = new DecodingCost(files, cold, files / Double.parseDouble(words[2]));
            } else {
                System.err.println("  " + line.text());
            }
        }
        if (cost == null) {
            throw new IOException("decoding said nothing");
        }
        return cost;
    }

    double perSecond() {
        return files / wholeSeconds;
    }
}
