package vn.tinnhiem.app.people;

import static vn.tinnhiem.app.store.schema.Tables.PERSON;
import static vn.tinnhiem.app.store.schema.Tables.PERSON_GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.store.schema.tables.records.PersonRecord;

/** Danh bạ: the people of the bodies, found and listed. {@link DirectoryChanges} changes it. */
@Component
public class Directory {

    private final DSLContext queries;

    Directory(DSLContext queries) {
        this.queries = queries;
    }

    /** Those who belong to a body on that day, by given name, then the rest. */
    public List<DirectoryPerson> of(String body, LocalDate date) {
        return people(PERSON.BODY.eq(body).and(living(date)));
    }

    /** Somebody by id; empty when there is none. */
    public Optional<DirectoryPerson> find(String id) {
        return people(PERSON.ID.eq(id)).stream().findFirst();
    }

    /** Everybody whom the directory has of a body, also those who left, by given name. */
    List<DirectoryPerson> all(String body) {
        return people(PERSON.BODY.eq(body));
    }

    /**
     * Câu hỏi của trang danh bạ.
     *
     * @param words each must begin a word of the name or the code, without marks; may be empty
     * @param group a group that they are in; empty for any
     * @param gone whether those who left are asked for instead of those who are there
     */
    record Query(String body, String words, String group, boolean gone, LocalDate today) {}

    /** How many answer a question. */
    int count(Query query) {
        return queries.fetchCount(PERSON, condition(query));
    }

    /** A page of those who answer a question, by given name. */
    List<DirectoryPerson> page(Query query, int from, int most) {
        return withGroups(queries.selectFrom(PERSON)
                .where(condition(query))
                .orderBy(PERSON.SORT_KEY, PERSON.ID)
                .limit(most)
                .offset(from)
                .fetch());
    }

    /** The groups that people of a body are in, as first written. */
    List<String> groups(String body) {
        Map<String, String> groups = new LinkedHashMap<>();
        queries.select(PERSON_GROUP.NAME_KEY, PERSON_GROUP.NAME)
                .from(PERSON_GROUP)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_GROUP.PERSON))
                .where(PERSON.BODY.eq(body))
                .groupBy(PERSON_GROUP.NAME_KEY, PERSON_GROUP.NAME)
                .orderBy(PERSON_GROUP.NAME_KEY, PERSON_GROUP.NAME)
                .forEach(row -> groups.putIfAbsent(row.value1(), row.value2()));
        return groups.values().stream().sorted(Names.inOrder()).toList();
    }

    private static Condition condition(Query query) {
        Condition condition =
                PERSON.BODY.eq(query.body()).and(query.gone() ? DSL.not(living(query.today())) : living(query.today()));
        for (String word : VietnameseText.fold(query.words()).split(" ")) {
            if (!word.isEmpty()) {
                condition = condition.and(PERSON.SEARCH_KEY.like("% " + word + "%"));
            }
        }
        if (!query.group().isBlank()) {
            condition = condition.and(PERSON.ID.in(DSL.select(PERSON_GROUP.PERSON)
                    .from(PERSON_GROUP)
                    .where(PERSON_GROUP.NAME_KEY.eq(VietnameseText.key(query.group())))));
        }
        return condition;
    }

    private static Condition living(LocalDate date) {
        return PERSON.ENDED_ON.isNull().or(PERSON.ENDED_ON.ge(date));
    }

    private List<DirectoryPerson> people(Condition condition) {
        return withGroups(queries.selectFrom(PERSON)
                .where(condition)
                .orderBy(PERSON.SORT_KEY, PERSON.ID)
                .fetch());
    }

    private List<DirectoryPerson> withGroups(Collection<PersonRecord> rows) {
        Map<String, List<String>> groups = groups(rows);
        return rows.stream()
                .map(row -> person(row, groups.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    /** Many are asked for by their body, since a database takes only so many values at once. */
    private Map<String, List<String>> groups(Collection<PersonRecord> rows) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (rows.isEmpty()) {
            return groups;
        }
        int many = 200;
        Condition which = rows.size() > many
                ? PERSON_GROUP.PERSON.in(DSL.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.BODY.eq(rows.iterator().next().getBody())))
                : PERSON_GROUP.PERSON.in(rows.stream().map(PersonRecord::getId).toList());
        queries.selectFrom(PERSON_GROUP)
                .where(which)
                .orderBy(PERSON_GROUP.PERSON, PERSON_GROUP.PLACE)
                .forEach(row -> groups.computeIfAbsent(row.getPerson(), _ -> new ArrayList<>())
                        .add(row.getName()));
        return groups;
    }

    private static DirectoryPerson person(PersonRecord row, List<String> groups) {
        return new DirectoryPerson(
                row.getId(),
                row.getBody(),
                new PersonFacts(
                        row.getName(),
                        Optional.ofNullable(row.getCode()),
                        Optional.ofNullable(row.getBornOn()),
                        lines(row.getPosts()),
                        groups,
                        Optional.ofNullable(row.getRetirementOn()),
                        Optional.ofNullable(row.getAppointedOn()),
                        row.getIsReappointed(),
                        lines(row.getOtherPlaces())),
                Optional.ofNullable(row.getEndedOn()),
                row.getVersion());
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }
}
