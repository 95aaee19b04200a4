package vn.tinnhiem.app.backup;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.kernel.Refused;

/** Đồng hồ sao lưu: asks once a minute whether the daily one is due, and makes those that a page asks for. */
@Component
class BackupTimer {

    private final Backups backups;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "backup");
        thread.setDaemon(true);
        return thread;
    });

    BackupTimer(Backups backups) {
        this.backups = backups;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::tick, 60, 60, TimeUnit.SECONDS);
    }

    /** Makes the daily one when it is due. */
    void tick() {
        if (backups.due()) {
            make(Actor.PROGRAM, true);
        }
    }

    /** Begins one and returns at once. */
    void begin(Actor by) {
        timer.execute(() -> make(by, false));
    }

    private void make(Actor by, boolean scheduled) {
        try {
            backups.make(by, scheduled);
        } catch (Refused running) {
            // Somebody else's is being made: it is as good.
            return;
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdown();
    }
}
