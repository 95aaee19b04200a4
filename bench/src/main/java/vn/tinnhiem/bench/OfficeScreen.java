package vn.tinnhiem.bench;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Một trang sống đang mở: asks for its part anew when something changed, one question at a time, as live.js does. */
final class OfficeScreen implements AutoCloseable {

    private final OfficeCaller caller;
    private final String part;
    private final Consumer<OfficePage> shown;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread events;
    private final Thread asking;

    /**
     * @param live the stream of changes
     * @param part what is asked for anew
     * @param shown told of each answer, when its last byte is here
     */
    OfficeScreen(OfficeCaller caller, String live, String part, Consumer<OfficePage> shown) {
        this.caller = caller;
        this.part = part;
        this.shown = shown;
        this.asking = Thread.ofVirtual().start(this::ask);
        this.events = caller.watch(live, wanted::release);
    }

    private void ask() {
        try {
            while (true) {
                wanted.acquire();
                wanted.drainPermits();
                shown.accept(caller.get(part));
            }
        } catch (InterruptedException | java.io.UncheckedIOException | IllegalStateException ended) {
            // The screen was closed, or the server.
        }
    }

    @Override
    public void close() {
        events.interrupt();
        asking.interrupt();
    }
}
