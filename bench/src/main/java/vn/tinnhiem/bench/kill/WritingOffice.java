package vn.tinnhiem.bench.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Chỉ tiến trình ghi kho: {@link Writer}, spoken to by lines. */
final class WritingOffice implements Office {

    private static final int HEAP_MEGABYTES = 256;

    private final Child child;
    private final Map<Integer, CompletableFuture<String>> open = new HashMap<>();
    private @Nullable Process process;
    private CountDownLatch ready = new CountDownLatch(1);
    private @Nullable Thread reader;
    private boolean gone = true;

    /** @param tooEarly whether it says that a ballot is on disk before it is, which has to be found out */
    WritingOffice(CountDay day, boolean tooEarly) {
        List<String> arguments = new ArrayList<>(List.of(day.data().toString(), tooEarly ? Writer.TOO_EARLY : "-"));
        arguments.addAll(day.keys());
        this.child = new Child(
                Writer.class.getName(), HEAP_MEGABYTES, arguments, day.data().resolveSibling("writer.aot"));
    }

    @Override
    public boolean learns() {
        return child.learns();
    }

    @Override
    public void end() throws IOException, InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.getOutputStream().close();
        running.waitFor();
        kill();
    }

    @Override
    public synchronized void start() throws IOException {
        Process started = child.start();
        process = started;
        gone = false;
        CountDownLatch answered = new CountDownLatch(1);
        ready = answered;
        reader = Thread.ofPlatform().daemon().start(() -> listen(started, answered));
    }

    @Override
    public void awaitReady() throws InterruptedException {
        ready.await();
        if (!child.isAlive()) {
            throw new IllegalStateException("the writer does not start");
        }
    }

    @Override
    public void kill() throws InterruptedException {
        child.kill();
        Thread listening = reader;
        if (listening != null) {
            listening.join();
        }
    }

    @Override
    public String ask(int seat, Asked asked) throws Lost {
        CompletableFuture<String> answer = send(seat, asked);
        try {
            String[] words = answer.get().split("\t", -1);
            if (!words[0].equals("done")) {
                throw new IllegalStateException(words[1] + ": " + asked);
            }
            return words[1];
        } catch (ExecutionException e) {
            throw new Lost("killed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
    }

    private synchronized CompletableFuture<String> send(int seat, Asked asked) throws Lost {
        Process running = process;
        if (gone || running == null) {
            throw new Lost("killed");
        }
        CompletableFuture<String> answer = new CompletableFuture<>();
        open.put(seat, answer);
        try {
            OutputStream out = running.getOutputStream();
            out.write((seat + "\t" + asked.line() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            open.remove(seat);
            throw new Lost("killed");
        }
        return answer;
    }

    /** What it said before it was killed is an answer too, unless it is half a line. */
    private void listen(Process from, CountDownLatch answered) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(Writer.READY)) {
                    answered.countDown();
                } else if (line.endsWith("\t.")) {
                    int tab = line.indexOf('\t');
                    answered(Integer.parseInt(line.substring(0, tab)), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            // killed
        }
        lost();
        answered.countDown();
    }

    private synchronized void answered(int seat, String answer) {
        CompletableFuture<String> asked = open.remove(seat);
        if (asked != null) {
            asked.complete(answer);
        }
    }

    private synchronized void lost() {
        gone = true;
        open.values().forEach(asked -> asked.completeExceptionally(new Lost("killed")));
        open.clear();
    }
}
