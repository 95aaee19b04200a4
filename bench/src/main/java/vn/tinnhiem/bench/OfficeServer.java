package vn.tinnhiem.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Máy chủ đang đo: {@code ./tinnhiem serve} as an office starts it, a process of its own. */
final class OfficeServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long GLANCE_MILLIS = 10;
    private static final double NANOS = 1e9;
    private static final Pattern SETUP = Pattern.compile("https?://\\S+(/setup/\\S+)");
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        // Stopping the bench stops what it measures.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final String address;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private double readyWall;
    private double readyCpu;

    private OfficeServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** The server that was to be measured does not answer. */
    static final class NotUp extends IOException {
        private static final long serialVersionUID = 1L;

        NotUp(String why, List<String> said) {
            super(why + said.stream().map("\n  "::concat).reduce("", String::concat));
        }
    }

    /** One that learns nothing in the background, on a port that was free. */
    static OfficeServer start(Path data) throws IOException {
        return start(data, false);
    }

    /**
     * Starts it and returns when it has answered a first page.
     *
     * @param learning whether the launcher may make Java's cache meanwhile, as in an office
     * @throws NotUp when it ends or does not answer within ten minutes
     */
    static OfficeServer start(Path data, boolean learning) throws IOException {
        int port = free();
        ProcessBuilder builder = new ProcessBuilder(
                Program.home().resolve("tinnhiem").toString(),
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
        if (!learning) {
            builder.environment().put("TINNHIEM_NO_WARM_UP", "1");
        }
        long begun = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        RUNNING.add(process);
        OfficeServer server = new OfficeServer(process, "http://localhost:" + port);
        Thread.ofVirtual().start(server::listen);
        try {
            server.awaitReady(begun, data);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void awaitReady(long begun, Path data) throws IOException {
        Pattern ready = Pattern.compile(Pattern.quote(address) + "\\s.*" + Pattern.quote(data.toString()));
        while (said.stream().noneMatch(line -> ready.matcher(line).find())) {
            if (!process.isAlive()) {
                throw new NotUp("the server ended with exit " + process.exitValue() + " before it answered:", said);
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new NotUp("the server was not ready after " + PATIENCE.toSeconds() + " s:", said);
            }
            sleep(GLANCE_MILLIS);
        }
        OfficePage first = new OfficeCaller(address).get("/sign-in");
        if (first.status() != 200) {
            throw new NotUp("the first page was answered with " + first.status() + ":", said);
        }
        readyWall = (System.nanoTime() - begun) / NANOS;
        readyCpu = ProcessCpu.seconds(process.pid());
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException ended) {
            // What it said before is kept.
        }
    }

    String address() {
        return address;
    }

    /** Path of the one-time link of a first start; empty on a folder that has its administrator. */
    Optional<String> setupPath() {
        return said.stream()
                .map(SETUP::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Seconds from the launcher's start to the first page answered. */
    double readyWall() {
        return readyWall;
    }

    /** Seconds of processor time until then. */
    double readyCpu() {
        return readyCpu;
    }

    double cpuSeconds() throws IOException {
        return ProcessCpu.seconds(process.pid());
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** As SIGTERM stops it; what it was doing is finished first. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            RUNNING.remove(process);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
