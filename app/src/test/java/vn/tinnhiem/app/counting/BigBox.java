package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.tinnhiem.app.conference.Attendances;
import vn.tinnhiem.app.conference.BallotBoxes;
import vn.tinnhiem.app.conference.CommitteeSeats;
import vn.tinnhiem.app.conference.Conferences;
import vn.tinnhiem.app.conference.Outcome;
import vn.tinnhiem.app.conference.Returned;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.counting.CountingDay.Paper;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;

/** Một hòm phiếu lớn: one vote of many names, its box collected and announced, its sheets thrown by seed; everybody invented. */
final class BigBox {

    private static final String MARKS = "11111111222223330M";

    private static final double STRUCK_OUT = 0.05;

    final RunningOffice office;
    final String vote;
    final int names;
    final List<String> committee;
    /** In the order of the box. */
    final List<Paper> papers;

    /** @param stations for which the committee has two members each */
    BigBox(RunningOffice office, int names, int sheets, int stations, long seed) {
        this.office = office;
        this.names = names;
        this.vote = vote(sheets);
        this.committee = IntStream.range(0, 2 * stations)
                .mapToObj(member -> "Lê Thị Đếm " + (char) ('A' + member))
                .toList();
        conference(sheets);
        SplittableRandom dice = new SplittableRandom(seed);
        List<Paper> thrown = new ArrayList<>();
        for (int sheet = 0; sheet < sheets; sheet++) {
            StringBuilder marks = new StringBuilder();
            for (int line = 0; line < names; line++) {
                marks.append(MARKS.charAt(dice.nextInt(MARKS.length())));
            }
            if (dice.nextDouble() < STRUCK_OUT) {
                marks.setCharAt(dice.nextInt(names), 'X');
            }
            thrown.add(new Paper(true, false, marks.toString()));
        }
        this.papers = List.copyOf(thrown);
    }

    private String vote(int sheets) {
        Votes votes = office.bean(Votes.class);
        List<Electorate.Entry> voters = IntStream.rangeClosed(1, sheets)
                .mapToObj(i -> new Electorate.Entry(
                        new Person("Người Thứ " + i, Optional.empty(), Optional.empty()),
                        "Trưởng phòng",
                        "Tập thể lãnh đạo Sở",
                        Integer.toString(i)))
                .toList();
        String made = votes.make("""
                format: tinnhiem/plan/1
                extends: hai-phong-2023
                id: hom-lon
                title: đối với lãnh đạo Sở
                voteDay: 2023-09-22
                subjectCount: %d
                subjects: subjects.csv
                voters: voters.csv
                """.formatted(names), subjects(), voters, false);
        votes.approve(
                made,
                PlanSubjects.ballots(votes.subjects(made)),
                "Trần Văn Chủ",
                votes.plan(made).voteDay(),
                "");
        return made;
    }

    private List<Subject> subjects() {
        return IntStream.range(0, names)
                .mapToObj(i -> new Subject(
                        i + 1,
                        new Person(
                                "Nguyễn Văn Mẫu " + (char) ('A' + i / 26) + (char) ('A' + i % 26),
                                Optional.empty(),
                                Optional.empty()),
                        "Phó Giám đốc",
                        "phieu",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of(),
                        false))
                .toList();
    }

    private void conference(int sheets) {
        Conferences conferences = office.bean(Conferences.class);
        CommitteeSeats committees = office.bean(CommitteeSeats.class);
        BallotBoxes boxes = office.bean(BallotBoxes.class);
        Map<String, Long> all = Map.of("phieu", (long) sheets);
        done(office.bean(Attendances.class).presentBut(vote, Optional.empty(), Map.of()));
        done(conferences.open(vote));
        done(conferences.summarise(vote));
        done(committees.propose(
                vote,
                committee.stream()
                        .map(name -> new CommitteeMember(name, "Chuyên viên", name.equals(committee.getFirst())))
                        .toList()));
        done(committees.elect(vote, new ShowOfHands(sheets, 0, 0)));
        done(boxes.handOut(vote, all));
        done(boxes.openBox(vote, all));
        done(boxes.closeBox(vote));
        done(boxes.announceCollected(vote, Map.of("phieu", new Returned(0, sheets, 0))));
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
