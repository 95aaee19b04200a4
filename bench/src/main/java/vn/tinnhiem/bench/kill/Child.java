package vn.tinnhiem.bench.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tiến trình con để giết: a JVM on this class path that can be started again and again, and never outlives the bench. */
final class Child {

    private static final long PATIENCE_SECONDS = 120;

    private final String main;
    private final int heapMegabytes;
    private final List<String> arguments;
    private final @Nullable Path cache;
    private @Nullable Process process;

    /** @param cache where what Java learned of its first start is kept; none where classes lie in folders */
    Child(String main, int heapMegabytes, List<String> arguments, Path cache) {
        this.main = main;
        this.heapMegabytes = heapMegabytes;
        this.arguments = List.copyOf(arguments);
        boolean jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .allMatch(entry -> entry.endsWith(".jar"));
        this.cache = jars ? cache : null;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Process running = process;
            if (running != null) {
                running.destroyForcibly();
            }
        }));
    }

    /** Starts it; the first one that ends well leaves the cache behind. */
    Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heapMegabytes + "m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED"));
        Path learned = cache;
        if (learned != null) {
            command.add((Files.exists(learned) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + learned);
            command.add("-Xlog:disable");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        Process started = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process = started;
        return started;
    }

    /** Whether its first end should be a good one, for the cache. */
    boolean learns() {
        return cache != null && Files.notExists(cache);
    }

    /** As a power cut of the process: no handler runs, no buffer is written. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running);
            process = null;
        }
    }

    /** Asks it to end, as at the end of a day. */
    void end() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            await(running);
            process = null;
        }
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    private static void await(Process running) throws InterruptedException {
        if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end: " + running.pid());
        }
    }
}
