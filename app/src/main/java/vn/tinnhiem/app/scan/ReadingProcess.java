package vn.tinnhiem.app.scan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;

/** Một tiến trình đọc, nhìn từ phía chương trình. For any number of threads; lost once, it is lost. */
final class ReadingProcess implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int START_SECONDS = 120;
    private static final int MOST_SAID = 4096;
    private static final int BASE_MEGABYTES = 128;
    private static final int MEGABYTES_A_THREAD = 128;

    /** Without them neither names of files in Vietnamese nor Windows itself would work; nothing else is passed on. */
    private static final List<String> ENVIRONMENT = List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final Process process;
    private final DataOutputStream out;
    private final AtomicInteger numbers = new AtomicInteger(Wire.GREETING);
    private final Map<Integer, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();
    private final CompletableFuture<String> said = new CompletableFuture<>();
    private volatile boolean lost;

    /**
     * @param main the class that reads
     * @param threads how many pages at once
     * @param folder where it may leave what it must: the folder that goes when the count is finished
     * @param ballots the folder of the ballots
     * @param layouts the text of {@code layout.json}
     */
    record Program(Class<?> main, int threads, Path folder, Path ballots, String layouts) {}

    /** The process died, went silent or spoke nonsense. */
    static final class Lost extends Exception {

        private static final long serialVersionUID = 1L;

        Lost(String how) {
            super(how);
        }
    }

    /** @throws Lost where it does not start */
    ReadingProcess(Program program) throws Lost {
        CompletableFuture<Answer> greeting = new CompletableFuture<>();
        open.put(Wire.GREETING, greeting);
        try {
            process = builder(program).start();
        } catch (IOException e) {
            throw new Lost(String.valueOf(e.getMessage()));
        }
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        Thread.ofPlatform().daemon().name("answers").start(this::listen);
        Thread.ofPlatform().daemon().name("complaints").start(this::hear);
        try {
            Wire.text(out, program.ballots().toAbsolutePath().toString());
            Wire.text(out, program.layouts());
            out.flush();
        } catch (IOException e) {
            close();
            throw new Lost(complaint().orElse(String.valueOf(e.getMessage())));
        }
        Answer ready = greeted(greeting);
        if (ready.status() != Status.OK) {
            close();
            throw new Lost(ready.causeAndDetail()[0]);
        }
    }

    private Answer greeted(CompletableFuture<Answer> greeting) throws Lost {
        try {
            return await(greeting, START_SECONDS);
        } catch (Lost e) {
            throw new Lost(complaint().orElse(String.valueOf(e.getMessage())));
        }
    }

    /** What Java itself says where it does not start; while pages are read nothing is printed. */
    private void hear() {
        try (InputStream in = process.getErrorStream()) {
            said.complete(new String(in.readNBytes(MOST_SAID), StandardCharsets.UTF_8));
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            said.complete("");
        }
    }

    /** Its first line, once the process is gone. */
    private Optional<String> complaint() {
        return said.completeOnTimeout("", 1, TimeUnit.SECONDS)
                .join()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst();
    }

    private static ProcessBuilder builder(Program program) {
        int heap = BASE_MEGABYTES + MEGABYTES_A_THREAD * program.threads();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + program.folder().toAbsolutePath(),
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                program.main().getName(),
                Integer.toString(program.threads())));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(program.folder().toFile());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder;
    }

    /**
     * Asks and waits.
     *
     * @throws Lost also when there is no answer within so many seconds; the process is ended then
     */
    Answer ask(Request request, int seconds) throws Lost {
        int number = numbers.incrementAndGet();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        open.put(number, answer);
        try {
            synchronized (out) {
                Wire.request(out, number, request);
            }
        } catch (IOException e) {
            close();
        }
        if (lost) {
            answer.cancel(false);
        }
        return await(answer, seconds);
    }

    private Answer await(CompletableFuture<Answer> answer, int seconds) throws Lost {
        try {
            @Nullable Answer given = answer.get(seconds, TimeUnit.SECONDS);
            if (given != null) {
                return given;
            }
        } catch (TimeoutException e) {
            close();
            throw new Lost("no answer in " + seconds + " s");
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        } catch (ExecutionException | java.util.concurrent.CancellationException e) {
            throw new Lost("the process ended");
        }
        throw new Lost("no answer");
    }

    boolean isLost() {
        return lost;
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER))) {
            while (true) {
                int number = in.readInt();
                Answer answer = Wire.answer(in);
                CompletableFuture<Answer> waiting = open.remove(number);
                if (waiting == null) {
                    throw new IOException("an answer to nothing");
                }
                waiting.complete(answer);
            }
        } catch (IOException gone) {
            close();
        }
    }

    /** Ends the process; whoever waits for it hears of it. */
    @Override
    public void close() {
        lost = true;
        process.destroyForcibly();
        open.values().forEach(waiting -> waiting.cancel(false));
    }
}
