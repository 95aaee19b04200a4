package vn.tinnhiem.app.plan;

import static vn.tinnhiem.app.store.schema.Tables.VOTE_SUBJECT;
import static vn.tinnhiem.app.store.schema.Tables.VOTE_VOTER;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.schema.tables.records.VoteSubjectRecord;
import vn.tinnhiem.app.store.schema.tables.records.VoteVoterRecord;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.electorate.SubjectList;

/** Hai danh sách của mỗi cuộc lấy phiếu, as worked on and as approved. */
@Component
class VoteRosters {

    /** The version that is being worked on. */
    static final long WORKING = 0;

    private final DSLContext queries;

    VoteRosters(DSLContext queries) {
        this.queries = queries;
    }

    SubjectList subjects(String vote, long version) {
        return new SubjectList(queries.selectFrom(VOTE_SUBJECT)
                .where(VOTE_SUBJECT.VOTE.eq(vote).and(VOTE_SUBJECT.VERSION.eq(version)))
                .orderBy(VOTE_SUBJECT.NUMBER)
                .fetch(VoteRosters::subject));
    }

    List<Electorate.Entry> voters(String vote, long version) {
        return queries.selectFrom(VOTE_VOTER)
                .where(VOTE_VOTER.VOTE.eq(vote).and(VOTE_VOTER.VERSION.eq(version)))
                .orderBy(VOTE_VOTER.PLACE)
                .fetch(VoteRosters::voter);
    }

    void replaceSubjects(String vote, long version, List<Subject> subjects) {
        queries.deleteFrom(VOTE_SUBJECT)
                .where(VOTE_SUBJECT.VOTE.eq(vote).and(VOTE_SUBJECT.VERSION.eq(version)))
                .execute();
        queries.batchInsert(
                        subjects.stream().map(each -> row(vote, version, each)).toList())
                .execute();
    }

    void replaceVoters(String vote, long version, List<Electorate.Entry> voters) {
        queries.deleteFrom(VOTE_VOTER)
                .where(VOTE_VOTER.VOTE.eq(vote).and(VOTE_VOTER.VERSION.eq(version)))
                .execute();
        queries.batchInsert(IntStream.range(0, voters.size())
                        .mapToObj(place -> row(vote, version, place, voters.get(place)))
                        .toList())
                .execute();
    }

    /** Puts the lists of one version in the place of another's. */
    void copy(String vote, long from, long to) {
        replaceSubjects(vote, to, subjects(vote, from).all());
        replaceVoters(vote, to, voters(vote, from));
    }

    private static Subject subject(VoteSubjectRecord row) {
        return new Subject(
                Math.toIntExact(row.getNumber()),
                new Person(row.getName(), Optional.ofNullable(row.getCode()), Optional.ofNullable(row.getBornOn())),
                row.getPosition(),
                row.getBallot(),
                Optional.ofNullable(row.getRetirementOn()),
                Optional.ofNullable(row.getAppointedOn()),
                row.getIsReappointed(),
                Stream.of(row.getOtherPlaces().split("\n"))
                        .filter(place -> !place.isEmpty())
                        .toList(),
                row.getIsLeftOut());
    }

    private VoteSubjectRecord row(String vote, long version, Subject subject) {
        VoteSubjectRecord row = queries.newRecord(VOTE_SUBJECT);
        row.setVote(vote);
        row.setVersion(version);
        row.setNumber((long) subject.number());
        row.setName(subject.person().name());
        row.setCode(subject.person().code().orElse(null));
        row.setBornOn(subject.person().born().orElse(null));
        row.setPosition(subject.position());
        row.setBallot(subject.ballot());
        row.setRetirementOn(subject.retirementNotice().orElse(null));
        row.setAppointedOn(subject.appointed().orElse(null));
        row.setIsReappointed(subject.reappointed());
        row.setOtherPlaces(String.join("\n", subject.otherPlaces()));
        row.setIsLeftOut(subject.leftOut());
        return row;
    }

    private static Electorate.Entry voter(VoteVoterRecord row) {
        return new Electorate.Entry(
                new Person(row.getName(), Optional.ofNullable(row.getCode()), Optional.ofNullable(row.getBornOn())),
                row.getPosition(),
                row.getVoterGroup(),
                Long.toString(row.getPlace() + 1));
    }

    private VoteVoterRecord row(String vote, long version, int place, Electorate.Entry entry) {
        VoteVoterRecord row = queries.newRecord(VOTE_VOTER);
        row.setVote(vote);
        row.setVersion(version);
        row.setPlace((long) place);
        row.setName(entry.person().name());
        row.setCode(entry.person().code().orElse(null));
        row.setBornOn(entry.person().born().orElse(null));
        row.setPosition(entry.position());
        row.setVoterGroup(entry.group());
        return row;
    }
}
