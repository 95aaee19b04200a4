package vn.tinnhiem.app.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Thời điểm trong kho: UTC to the millisecond, always 24 letters, so that text sorts as time does. */
public final class InstantText extends AbstractConverter<String, Instant> {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public InstantText() {
        super(String.class, Instant.class);
    }

    @Override
    public @Nullable Instant from(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    @Override
    public @Nullable String to(@Nullable Instant instant) {
        return instant == null ? null : text(instant);
    }

    /** The 24 letters of an instant. */
    public static String text(Instant instant) {
        return FIXED.format(instant);
    }
}
