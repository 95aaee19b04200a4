package vn.tinnhiem.app.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Báo cho các trang đang mở rằng có thay đổi. A page then asks for its part anew, if nobody is typing in it. */
@Component
public class Live {

    private static final int HEARTBEAT_SECONDS = 15;
    private static final int GATHER_MILLIS = 120;

    private final Map<String, List<SseEmitter>> watchers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    Live() {
        timer.scheduleWithFixedDelay(
                () -> watchers.keySet().forEach(vote -> send(vote, "alive")),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Something about this vote changed: told after the transaction at hand is on disk, several changes at once. */
    public void changed(String vote) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(vote);
                }
            });
        } else {
            tell(vote);
        }
    }

    /** A stream of "changed" for one page. */
    public SseEmitter watch(String vote) {
        SseEmitter page = new SseEmitter(0L);
        List<SseEmitter> pages = watchers.computeIfAbsent(vote, id -> new CopyOnWriteArrayList<>());
        pages.add(page);
        page.onCompletion(() -> pages.remove(page));
        page.onError(e -> pages.remove(page));
        page.onTimeout(() -> pages.remove(page));
        senders.execute(() -> send(page, pages, "alive"));
        return page;
    }

    /** How many pages watch this vote. */
    public int watching(String vote) {
        return watchers.getOrDefault(vote, List.of()).size();
    }

    /** How many changes of this vote were told since the start: another number, other content. */
    public long changes(String vote) {
        return changes.getOrDefault(vote, 0L);
    }

    private void tell(String vote) {
        changes.merge(vote, 1L, Long::sum);
        if (watching(vote) > 0 && waiting.putIfAbsent(vote, Boolean.TRUE) == null) {
            timer.schedule(
                    () -> {
                        waiting.remove(vote);
                        send(vote, "changed");
                    },
                    GATHER_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void send(String vote, String event) {
        List<SseEmitter> pages = watchers.getOrDefault(vote, List.of());
        pages.forEach(page -> senders.execute(() -> send(page, pages, event)));
    }

    private static void send(SseEmitter page, List<SseEmitter> pages, String event) {
        try {
            page.send(SseEmitter.event().name(event).data(""));
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        watchers.values().forEach(pages -> pages.forEach(SseEmitter::complete));
        senders.shutdown();
    }
}
