package vn.tinnhiem.bench;

/** Bộ nhớ nhiều nhất mà một cây tiến trình đã giữ, nhìn năm lần mỗi giây. */
final class OfficePeak implements AutoCloseable {

    private static final long GLANCE_MILLIS = 200;

    private final Thread looking;
    private volatile long peak;

    OfficePeak(ProcessHandle process) {
        looking = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    peak = Math.max(peak, Memory.ofTree(process));
                    Thread.sleep(GLANCE_MILLIS);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    long megabytes() {
        return peak;
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
