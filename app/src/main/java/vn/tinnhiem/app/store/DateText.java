package vn.tinnhiem.app.store;

import java.time.LocalDate;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Ngày lịch trong kho: "2026-11-22", the same on both databases. */
public final class DateText extends AbstractConverter<String, LocalDate> {

    private static final long serialVersionUID = 1L;

    public DateText() {
        super(String.class, LocalDate.class);
    }

    @Override
    public @Nullable LocalDate from(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public @Nullable String to(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
