package vn.tinnhiem.app.serve;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.StorePlace;

/** Đổi chứng thư của máy chủ khi địa chỉ của máy đổi hay khi sắp hết hạn; connections take it without a restart. */
@Component
@ConditionalOnProperty(name = "tinnhiem.tls", havingValue = "local")
class CertificateCare {

    private final LocalAuthority authority;
    private final long minutes;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    CertificateCare(StorePlace place, Clock clock, @Value("${tinnhiem.tls.look-minutes:5}") long minutes) {
        this.authority = new LocalAuthority(place.folder(), clock);
        this.minutes = minutes;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(
                () -> authority.provide(LanAddresses.hostName(), LanAddresses.mine()),
                minutes,
                minutes,
                TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
    }
}
