package vn.tinnhiem.app.scan;

import java.util.List;
import java.util.function.Consumer;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.reader.Form;

/** Đếm trang đã đọc, báo tối đa hai lần mỗi giây, và đúng một lần khi xong. */
final class ProgressCount {

    private static final long EVERY_NANOS = 500_000_000L;

    private final Consumer<Progress> listener;
    private final int total;
    private final int earlier;
    private final long started = System.nanoTime();
    private long told = started - EVERY_NANOS;
    private int done;
    private int refused;
    private int doubtful;

    ProgressCount(int total, int earlier, int refused, Consumer<Progress> listener) {
        this.total = total;
        this.earlier = earlier;
        this.done = earlier;
        this.refused = refused;
        this.listener = listener;
    }

    synchronized void read(Answer answer, List<Form> forms) {
        done++;
        if (answer.status() != Status.OK) {
            refused++;
        } else if (ReadingBytes.doubtful(answer.bytes(), forms)) {
            doubtful++;
        }
        long now = System.nanoTime();
        if (done < total && now - told >= EVERY_NANOS) {
            tell(now);
        }
    }

    synchronized void end() {
        tell(System.nanoTime());
    }

    private void tell(long now) {
        told = now;
        listener.accept(new Progress(done, total, earlier, refused, doubtful, now - started));
    }
}
