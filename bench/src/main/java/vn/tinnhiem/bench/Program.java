package vn.tinnhiem.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Một lần chạy: a process of its own from its start to its end, with the processes that it starts.
 *
 * @param cpuSeconds of all these processes
 * @param peakMegabytes most memory that they held together, looked at twice a second; 0 for a run shorter than that
 * @param said what it wrote, line by line
 */
record Program(double wallSeconds, double cpuSeconds, long peakMegabytes, int exit, List<Line> said) {

    private static final double NANOS = 1e9;
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        // Stopping the bench stops what it measures.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy)));
    }

    /** @param at seconds after the start */
    record Line(double at, String text) {}

    /**
     * The program as a user starts it.
     *
     * @param heapMegabytes the heap that each of its processes may use, unless it says itself
     */
    static Program run(int heapMegabytes, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home().resolve("tinnhiem").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + heapMegabytes + "m");
        return watch(builder);
    }

    /** A command of the benches, in a process of its own on the JVM that the program gets for short commands. */
    static Program ofBench(int heapMegabytes, String... arguments) throws IOException {
        return java(heapMegabytes, List.of("-XX:TieredStopAtLevel=1"), Bench.class.getName(), List.of(arguments));
    }

    /** Any main class of the benches' class path. */
    static Program java(int heapMegabytes, List<String> options, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heapMegabytes + "m", "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return watch(new ProcessBuilder(command));
    }

    /** @throws IOException with what it said, unless it ended well */
    void orThrow() throws IOException {
        if (exit != 0) {
            throw new IOException("exit " + exit
                    + said.stream().map(line -> "\n  " + line.text()).collect(Collectors.joining()));
        }
    }

    /** The project's folder, as the launcher says it. */
    static Path home() {
        return Path.of(System.getProperty("tinnhiem.home", "."));
    }

    private static Program watch(ProcessBuilder builder) throws IOException {
        double cpuBefore = ChildrenCpu.seconds();
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        RUNNING.add(process);
        List<Line> said = new ArrayList<>();
        Thread listener = Thread.ofVirtual().start(() -> listen(process, start, said));
        try {
            long peak = 0;
            while (!process.waitFor(GLANCE)) {
                peak = Math.max(peak, Memory.ofTree(process.toHandle()));
            }
            double wall = (System.nanoTime() - start) / NANOS;
            listener.join();
            return new Program(wall, ChildrenCpu.seconds() - cpuBefore, peak, process.exitValue(), List.copyOf(said));
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(e);
        } finally {
            RUNNING.remove(process);
        }
    }

    /** A progress line that is written over ends in a carriage return. */
    private static void listen(Process process, long start, List<Line> said) {
        try (Reader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c != '\n' && c != '\r') {
                    line.append((char) c);
                } else if (!line.isEmpty()) {
                    said.add(new Line((System.nanoTime() - start) / NANOS, line.toString()));
                    line.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
