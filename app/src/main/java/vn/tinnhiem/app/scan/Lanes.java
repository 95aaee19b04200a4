package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Mấy việc cùng lúc: questions to the reading process, one more than it answers at a time, so that one always waits. */
final class Lanes {

    private final int lanes;

    /** @param threads of the reading process */
    Lanes(int threads) {
        this.lanes = threads + 1;
    }

    /** Does each of so many things, several at a time; the first failure ends it. */
    void each(int count, IntConsumer each) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(lanes, count)))) {
            List<Future<?>> running = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                running.add(workers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        each.accept(i);
                    }
                }));
            }
            for (Future<?> lane : running) {
                try {
                    lane.get();
                } catch (ExecutionException e) {
                    next.set(count);
                    throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
                } catch (InterruptedException e) {
                    next.set(count);
                    workers.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
