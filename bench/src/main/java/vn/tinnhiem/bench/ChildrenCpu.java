package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Thời gian xử lý của các tiến trình con đã xong: what the system adds up itself, their own children included. */
final class ChildrenCpu {

    private static final Path STAT = Path.of("/proc/self/stat");
    private static final double TICKS_A_SECOND = 100;
    /** Place of {@code cutime} after the name in brackets, which may hold blanks; {@code cstime} follows. */
    private static final int CUTIME = 13;

    private ChildrenCpu() {}

    /** Seconds to 1/100; not a number where the system is no Linux. */
    static double seconds() throws IOException {
        if (!Files.isReadable(STAT)) {
            return Double.NaN;
        }
        String stat = Files.readString(STAT);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CUTIME + 1])) / TICKS_A_SECOND;
    }
}
