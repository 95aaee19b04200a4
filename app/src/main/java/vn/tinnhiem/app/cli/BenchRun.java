package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the program as a process of its own, from its start to its end. */
record BenchRun(double wallSeconds, double cpuSeconds, int exit) {

    private static final double NANOS = 1e9;

    /**
     * @param heapMegabytes the heap that it may use, no more
     */
    static BenchRun of(int heapMegabytes, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the launcher starts it: the same collector, and the same prepared classes.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        option.startsWith("-XX:") || option.startsWith("-Xshare") || option.startsWith("--enable"))
                .toList());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.add(TinNhiem.class.getName());
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Optional<Duration> cpu = Optional.empty();
            while (!process.waitFor(Duration.ofMillis(20))) {
                cpu = process.info().totalCpuDuration().or(optional(cpu));
            }
            return new BenchRun(
                    (System.nanoTime() - start) / NANOS,
                    cpu.map(Duration::toNanos).orElse(0L) / NANOS,
                    process.exitValue());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException(e);
        }
    }

    private static <T> java.util.function.Supplier<Optional<T>> optional(Optional<T> value) {
        return () -> value;
    }
}
