package vn.tinnhiem.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Khi nào trang quét cho thấy đã đọc được bao nhiêu tờ. */
final class OfficeScreenTimes {

    private static final int PATIENCE_MINUTES = 120;

    private final long[] first;
    private final CountDownLatch all = new CountDownLatch(1);
    private int shown;

    OfficeScreenTimes(int sheets) {
        first = new long[sheets + 1];
    }

    /** Told of each answer. */
    synchronized void page(OfficePage page) {
        long now = System.nanoTime();
        String text = page.ok().text();
        List<String> done = page.all("<progress class=\"scan-progress\" value=\"([0-9]+)\"");
        if (done.isEmpty()) {
            return;
        }
        int upTo = Math.min(first.length - 1, Integer.parseInt(done.getFirst()));
        while (shown < upTo) {
            first[++shown] = now;
        }
        if (shown == first.length - 1 && text.contains("tag tag-good")) {
            all.countDown();
        }
    }

    /** Until the page says that everything is read. */
    void awaitAll() {
        try {
            if (!all.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("after " + PATIENCE_MINUTES + " minutes the page shows " + shown);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nanoseconds of the clock when the page first counted so many sheets. */
    synchronized long of(int sheet) {
        return first[sheet];
    }
}
