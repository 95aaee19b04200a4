package vn.tinnhiem.app.people;

import static vn.tinnhiem.app.store.schema.Tables.PEOPLE_TURN;
import static vn.tinnhiem.app.store.schema.Tables.PERSON;
import static vn.tinnhiem.app.store.schema.Tables.PERSON_GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.PersonGroupRecord;
import vn.tinnhiem.app.store.schema.tables.records.PersonRecord;

/** Thêm, sửa, cho thôi người trong danh bạ. */
@Component
public class DirectoryChanges {

    private final DSLContext queries;
    private final AuditLog log;

    DirectoryChanges(DSLContext queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    /** One of many changes that are made together. */
    sealed interface Change {
        PersonFacts facts();
    }

    record Addition(PersonFacts facts) implements Change {}

    /**
     * @param version that the change was decided on
     * @param returns whether they belong to the body again if they had left
     */
    record Update(String person, long version, PersonFacts facts, boolean returns) implements Change {}

    /** Waits until no other transaction changes the people of this body; the first thing in each that does. */
    void takeTurn(String body) {
        int rows = queries.update(PEOPLE_TURN)
                .set(PEOPLE_TURN.TURN, PEOPLE_TURN.TURN.plus(1))
                .where(PEOPLE_TURN.BODY.eq(body))
                .execute();
        if (rows == 0) {
            queries.insertInto(PEOPLE_TURN)
                    .set(PEOPLE_TURN.BODY, body)
                    .set(PEOPLE_TURN.TURN, 1L)
                    .execute();
        }
    }

    /**
     * Puts somebody into the directory of a body.
     *
     * @return faults as keys of sentences; none when it was done
     */
    @Transactional
    public List<String> add(String body, PersonFacts facts) {
        takeTurn(body);
        if (codeTaken(body, "", facts)) {
            return List.of("code.taken");
        }
        store(List.of(new Addition(facts)), body);
        log.record(PeopleAct.PERSON_ADDED, null, facts.name(), Map.of());
        return List.of();
    }

    /**
     * @param version that the clerk saw
     * @return faults as keys of sentences; none when it was done
     */
    @Transactional
    public List<String> change(String body, String person, long version, PersonFacts facts) {
        takeTurn(body);
        List<String> faults = new ArrayList<>();
        if (codeTaken(body, person, facts)) {
            faults.add("code.taken");
        }
        if (!queries.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.VERSION.eq(version)))) {
            faults.add("stale");
        }
        if (faults.isEmpty()) {
            store(List.of(new Update(person, version, facts, false)), body);
            log.record(PeopleAct.PERSON_CHANGED, null, facts.name(), Map.of());
        }
        return faults;
    }

    /**
     * @param last the last day on which they belong to the body; empty when they belong to it again
     * @return whether it was done; not when somebody changed them meanwhile
     */
    @Transactional
    public boolean end(String person, long version, Optional<LocalDate> last) {
        int rows = queries.update(PERSON)
                .set(PERSON.ENDED_ON, last.orElse(null))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person).and(PERSON.VERSION.eq(version)))
                .execute();
        if (rows == 1) {
            String name = queries.select(PERSON.NAME)
                    .from(PERSON)
                    .where(PERSON.ID.eq(person))
                    .fetchOptional(PERSON.NAME)
                    .orElse("");
            log.record(
                    last.isPresent() ? PeopleAct.PERSON_ENDED : PeopleAct.PERSON_RETURNED,
                    null,
                    name,
                    last.map(day -> Map.of("last", day.toString())).orElse(Map.of()));
        }
        return rows == 1;
    }

    /** Makes all changes, in the transaction of the caller. Codes that move between persons may do so in any order. */
    void store(List<? extends Change> changes, String body) {
        List<PersonRecord> inserted = new ArrayList<>();
        List<PersonRecord> updated = new ArrayList<>();
        List<PersonGroupRecord> groups = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Change change : changes) {
            String id = change instanceof Update update ? update.person() : Ids.random();
            PersonRecord row = row(id, change.facts());
            if (change instanceof Update update) {
                row.setVersion(update.version() + 1);
                if (update.returns()) {
                    row.setEndedOn(null);
                }
                known.add(id);
                updated.add(row);
            } else {
                row.setBody(body);
                row.setVersion(1L);
                inserted.add(row);
            }
            groups.addAll(groups(id, change.facts()));
        }
        known.forEach(id -> queries.update(PERSON)
                .setNull(PERSON.CODE)
                .where(PERSON.ID.eq(id))
                .execute());
        queries.batchUpdate(updated).execute();
        insert(PERSON, inserted);
        known.forEach(id -> queries.deleteFrom(PERSON_GROUP)
                .where(PERSON_GROUP.PERSON.eq(id))
                .execute());
        insert(PERSON_GROUP, groups);
    }

    /** One statement for all rows: thousands of them are put in at once. */
    private <R extends TableRecord<R>> void insert(Table<R> table, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep batch = queries.batch(
                queries.insertInto(table).columns(table.fields()).values(new Object[table.fields().length]));
        for (R row : rows) {
            batch = batch.bind(row.intoArray());
        }
        batch.execute();
    }

    private boolean codeTaken(String body, String person, PersonFacts facts) {
        return facts.code()
                .filter(code -> queries.fetchExists(
                        PERSON, PERSON.BODY.eq(body).and(PERSON.CODE.eq(code)).and(PERSON.ID.ne(person))))
                .isPresent();
    }

    private PersonRecord row(String id, PersonFacts facts) {
        PersonRecord row = queries.newRecord(PERSON);
        row.setId(id);
        row.setName(facts.name());
        row.setSearchKey(" " + Names.folded(facts.name() + " " + facts.code().orElse("")));
        row.setSortKey(Names.sortKey(facts.name()));
        row.setCode(facts.code().orElse(null));
        row.setBornOn(facts.born().orElse(null));
        row.setPosts(String.join("\n", facts.posts()));
        row.setRetirementOn(facts.retirement().orElse(null));
        row.setAppointedOn(facts.appointed().orElse(null));
        row.setIsReappointed(facts.reappointed());
        row.setOtherPlaces(String.join("\n", facts.otherPlaces()));
        return row;
    }

    private List<PersonGroupRecord> groups(String id, PersonFacts facts) {
        List<PersonGroupRecord> rows = new ArrayList<>();
        for (String group : facts.groups()) {
            PersonGroupRecord row = queries.newRecord(PERSON_GROUP);
            row.setPerson(id);
            row.setPlace((long) rows.size());
            row.setName(group);
            row.setNameKey(VietnameseText.key(group));
            rows.add(row);
        }
        return rows;
    }
}
