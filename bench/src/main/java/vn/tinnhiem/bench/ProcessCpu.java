package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Thời gian xử lý của một tiến trình đang chạy, không kể tiến trình con. */
final class ProcessCpu {

    private static final double TICKS_A_SECOND = 100;
    /** Place of {@code utime} after the name in brackets, which may hold blanks; {@code stime} follows. */
    private static final int UTIME = 11;

    private ProcessCpu() {}

    /** Seconds of user and system to 1/100; not a number where the system is no Linux. */
    static double seconds(long pid) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.isReadable(file)) {
            return Double.NaN;
        }
        String stat = Files.readString(file);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) / TICKS_A_SECOND;
    }
}
