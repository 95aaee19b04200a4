package vn.tinnhiem.bench.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.tinnhiem.app.conference.Attendances;
import vn.tinnhiem.app.conference.BallotBoxes;
import vn.tinnhiem.app.conference.CommitteeSeats;
import vn.tinnhiem.app.conference.Conferences;
import vn.tinnhiem.app.conference.Outcome;
import vn.tinnhiem.app.conference.Returned;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.counting.ScriptedStations;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;

/**
 * Một ngày kiểm phiếu bịa ra: a data folder in which the number collected was announced, the stations are seated, the box divided.
 *
 * @param keys of the stations, the head's first; two members sit at each
 * @param batches ids, by number
 * @param sizes sheets in each
 */
record CountDay(Path data, int lines, List<String> keys, List<String> batches, List<Long> sizes) {

    private static final int BATCH = 25;

    /** Made by the application itself, which has ended when this returns. */
    static CountDay make(Path data, int names, int sheets, int stations) {
        OfficeApplication office = OfficeApplication.start(new ServeOptions(data, Optional.empty(), 0, false));
        try {
            return make(office.context(), data, names, sheets, stations);
        } finally {
            office.stop();
        }
    }

    private static CountDay make(ApplicationContext parts, Path data, int names, int sheets, int stations) {
        String vote = vote(parts.getBean(Votes.class), names, sheets);
        conference(parts, vote, sheets, stations);
        ScriptedStations count = ScriptedStations.of(parts);
        List<String> committee = count.committee(vote);
        List<String> keys = IntStream.range(0, stations)
                .mapToObj(station -> count.seat(vote, committee.subList(2 * station, 2 * station + 2)))
                .toList();
        List<String> batches = count.divide(vote, Rosters.ONLY_BALLOT, sheets, BATCH);
        return new CountDay(
                data,
                names,
                keys,
                batches,
                batches.stream().map(batch -> count.size(vote, batch)).toList());
    }

    private static String vote(Votes votes, int names, int sheets) {
        List<Subject> subjects = IntStream.range(0, names)
                .mapToObj(i -> new Subject(
                        i + 1,
                        new Person(
                                "Nguyễn Văn Mẫu " + (char) ('A' + i / 26) + (char) ('A' + i % 26),
                                Optional.empty(),
                                Optional.empty()),
                        "Phó Giám đốc",
                        Rosters.ONLY_BALLOT,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of(),
                        false))
                .toList();
        List<Electorate.Entry> voters = IntStream.rangeClosed(1, sheets)
                .mapToObj(i -> new Electorate.Entry(
                        new Person("Người Thứ " + i, Optional.empty(), Optional.empty()),
                        "Trưởng phòng",
                        "Tập thể lãnh đạo Sở",
                        Integer.toString(i)))
                .toList();
        String vote = votes.make("""
                format: tinnhiem/plan/1
                extends: hai-phong-2023
                id: bench
                title: đối với lãnh đạo Sở
                voteDay: 2023-09-22
                subjectCount: %d
                subjects: subjects.csv
                voters: voters.csv
                """.formatted(names), subjects, voters, true);
        Plan plan = votes.plan(vote);
        // One ballot, however long: what is tried is the counting, not the paper.
        votes.approve(vote, PlanSubjects.ballots(votes.subjects(vote)), "Trần Văn Chủ", plan.voteDay(), "");
        return vote;
    }

    private static void conference(ApplicationContext parts, String vote, int sheets, int stations) {
        Conferences conferences = parts.getBean(Conferences.class);
        CommitteeSeats elections = parts.getBean(CommitteeSeats.class);
        BallotBoxes boxes = parts.getBean(BallotBoxes.class);
        List<CommitteeMember> committee = new ArrayList<>();
        for (int member = 0; member < 2 * stations; member++) {
            committee.add(new CommitteeMember("Lê Thị Đếm " + (char) ('A' + member), "Chuyên viên", member == 0));
        }
        Map<String, Long> all = Map.of(Rosters.ONLY_BALLOT, (long) sheets);
        done(parts.getBean(Attendances.class).presentBut(vote, Optional.empty(), Map.of()));
        done(conferences.open(vote));
        done(conferences.summarise(vote));
        done(elections.propose(vote, committee));
        done(elections.elect(vote, new ShowOfHands(sheets, 0, 0)));
        done(boxes.handOut(vote, all));
        done(boxes.openBox(vote, all));
        done(boxes.closeBox(vote));
        done(boxes.announceCollected(vote, Map.of(Rosters.ONLY_BALLOT, new Returned(0, sheets, 0))));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
