package vn.tinnhiem.app.organization;

import static vn.tinnhiem.app.store.schema.Tables.BODY;
import static vn.tinnhiem.app.store.schema.Tables.BODY_STATE;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.store.schema.tables.records.BodyRecord;
import vn.tinnhiem.app.store.schema.tables.records.BodyStateRecord;

/** Các cơ quan, tra theo ngày: an old paper finds the body under the name that it had then. */
@Component
public class Bodies {

    private final DSLContext queries;

    Bodies(DSLContext queries) {
        this.queries = queries;
    }

    /** Those that exist on that day, by name. */
    public List<Body> all(LocalDate date) {
        return histories().values().stream()
                .flatMap(history -> history.on(date).stream())
                .sorted(byName())
                .toList();
    }

    /** A body as it stood on that day; empty when it did not exist. */
    public Optional<Body> find(String id, LocalDate date) {
        return history(id).flatMap(history -> history.on(date));
    }

    /** All names that a body has had, oldest first; empty when there is no such body. */
    public List<Body> names(String id) {
        return history(id).map(History::states).orElse(List.of());
    }

    /** A body through all its times; empty when there is none. */
    public Optional<History> history(String id) {
        return Optional.ofNullable(histories().get(id));
    }

    /** Every body that there ever was, by id. */
    Map<String, History> histories() {
        Map<String, BodyRecord> bodies = queries.selectFrom(BODY).fetchMap(BODY.ID);
        Map<String, List<BodyStateRecord>> rows = new LinkedHashMap<>();
        queries.selectFrom(BODY_STATE)
                .orderBy(BODY_STATE.BODY, BODY_STATE.FROM_ON)
                .forEach(row -> rows.computeIfAbsent(row.getBody(), _ -> new ArrayList<>())
                        .add(row));
        Map<String, History> histories = new LinkedHashMap<>();
        rows.forEach((id, states) -> {
            BodyRecord body = bodies.get(id);
            if (body != null) {
                histories.put(id, history(body, states));
            }
        });
        return histories;
    }

    private static History history(BodyRecord body, List<BodyStateRecord> rows) {
        Optional<LocalDate> ended = Optional.ofNullable(body.getEndedOn());
        List<Body> states = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BodyStateRecord row = rows.get(i);
            states.add(new Body(
                    row.getBody(),
                    row.getName(),
                    row.getAbbreviation(),
                    row.getPlace(),
                    PaperStyle.valueOf(row.getStyle()),
                    Optional.ofNullable(row.getSuperior()),
                    row.getFromOn(),
                    i + 1 < rows.size()
                            ? Optional.of(rows.get(i + 1).getFromOn().minusDays(1))
                            : ended,
                    body.getVersion()));
        }
        return new History(body.getId(), states, ended, Optional.ofNullable(body.getSuccessor()));
    }

    /** By name in Vietnamese order. */
    static Comparator<Body> byName() {
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        return Comparator.comparing(Body::name, vietnamese).thenComparing(Body::id);
    }
}
