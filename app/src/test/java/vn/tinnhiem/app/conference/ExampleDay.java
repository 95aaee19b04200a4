package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.sheet.layout.PageSize;

/** Ngày hội nghị của một thí dụ, trong ứng dụng đang chạy: from its files to "đã công bố số phiếu thu về" in a few calls. */
public final class ExampleDay {

    private static final Path EXAMPLES = Path.of("../examples");

    private final RunningOffice office;
    private final Path folder;
    private final String vote;

    private ExampleDay(RunningOffice office, Path folder, String vote) {
        this.office = office;
        this.folder = folder;
        this.vote = vote;
    }

    /**
     * The vote of an example, its plan approved.
     *
     * @param example as "hai-phong" or "ca-mau/so-a"
     */
    public static ExampleDay approved(RunningOffice office, String example) {
        return approved(office, example, "");
    }

    /**
     * @param settings lines of YAML for the plan's end, as "settings:\n  …"; empty for none
     */
    public static ExampleDay approved(RunningOffice office, String example, String settings) {
        Path folder = EXAMPLES.resolve(example);
        Votes votes = office.bean(Votes.class);
        String vote = votes.make(
                text(folder.resolve("plan.yaml")) + "\n" + settings,
                Rosters.subjects(folder.resolve("subjects.xlsx")),
                Rosters.voters(folder.resolve("voters.xlsx")),
                false);
        return new ExampleDay(office, folder, vote).approve();
    }

    /** The same plan with so many voters instead, all invented: "Người Thứ 1" and so on. */
    public static ExampleDay ofVoters(RunningOffice office, String example, int voters, String settings) {
        Path folder = EXAMPLES.resolve(example);
        Votes votes = office.bean(Votes.class);
        String vote = votes.make(
                text(folder.resolve("plan.yaml")) + "\n" + settings,
                Rosters.subjects(folder.resolve("subjects.xlsx")),
                IntStream.rangeClosed(1, voters)
                        .mapToObj(i -> new Electorate.Entry(
                                new Person("Người Thứ " + i, Optional.empty(), Optional.empty()),
                                "Chuyên viên",
                                i % 2 == 0 ? "Trưởng phòng" : "Cấp ủy",
                                Integer.toString(i)))
                        .toList(),
                false);
        return new ExampleDay(office, folder, vote).approve();
    }

    /**
     * A conference of invented people up to the number collected: 200 voters, so many persons voted on, so many in the
     * committee, with names as long as they come; one ballot, however long.
     */
    public static ExampleDay large(RunningOffice office, int subjects, int committee) {
        Votes votes = office.bean(Votes.class);
        String vote = votes.make(
                text(EXAMPLES.resolve("hai-phong").resolve("plan.yaml")),
                IntStream.rangeClosed(1, subjects)
                        .mapToObj(i -> new Subject(
                                i,
                                new Person(longName(i), Optional.empty(), Optional.empty()),
                                "Phó Giám đốc Sở phụ trách khối " + i,
                                "phieu",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of(),
                                false))
                        .toList(),
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> new Electorate.Entry(
                                new Person("Người Thứ " + i, Optional.empty(), Optional.empty()),
                                "Chuyên viên",
                                "Cấp ủy",
                                Integer.toString(i)))
                        .toList(),
                false);
        votes.approve(
                vote,
                PlanSubjects.ballots(votes.subjects(vote)),
                "Chủ trì",
                votes.plan(vote).voteDay(),
                "");
        ExampleDay day = new ExampleDay(office, EXAMPLES.resolve("hai-phong"), vote).came(200);
        Conferences conferences = office.bean(Conferences.class);
        CommitteeSeats committees = office.bean(CommitteeSeats.class);
        BallotBoxes boxes = office.bean(BallotBoxes.class);
        done(conferences.open(vote));
        done(conferences.summarise(vote));
        done(committees.propose(
                vote,
                IntStream.rangeClosed(1, committee)
                        .mapToObj(i -> new CommitteeMember(longName(100 + i), "Chuyên viên", i == 1))
                        .toList()));
        done(committees.elect(vote, new ShowOfHands(200, 0, 0)));
        List<String> ballots =
                votes.of(vote).ballots().stream().map(each -> each.id()).toList();
        done(boxes.handOut(vote, ballots.stream().collect(Collectors.toMap(id -> id, id -> 210L))));
        done(boxes.openBox(vote, ballots.stream().collect(Collectors.toMap(id -> id, id -> 200L))));
        done(boxes.closeBox(vote));
        done(boxes.announceCollected(
                vote, ballots.stream().collect(Collectors.toMap(id -> id, id -> new Returned(10, 200, 0)))));
        return day;
    }

    private static String longName(int i) {
        List<String> middle =
                List.of("Thị Hoàng Phương", "Nguyễn Thuỳ Quỳnh", "Đặng Trường Khương", "Huỳnh Hữu Nghiêm");
        List<String> given = List.of("Nguyên", "Khuyên", "Trường", "Nghiêm", "Thương");
        return "Công Tằng " + middle.get(i % 4) + " " + given.get(i % 5) + " " + (char) ('A' + i % 26) + i;
    }

    /** So many of the voters are marked present. */
    public ExampleDay came(int voters) {
        Attendances attendances = office.bean(Attendances.class);
        attendances.all(vote).stream()
                .filter(each -> each.kind() == Attendee.Kind.VOTER && !each.present())
                .limit(voters)
                .forEach(each -> done(attendances.mark(vote, each.id(), Presence.PRESENT, "", "", Optional.empty())));
        return this;
    }

    /** The plan of an example, as its file has it. */
    public static String planText(String example) {
        return text(EXAMPLES.resolve(example).resolve("plan.yaml"));
    }

    /** A committee of one is elected by all who are present. */
    public ExampleDay electedByAll() {
        Conferences conferences = office.bean(Conferences.class);
        done(conferences.open(vote));
        done(conferences.summarise(vote));
        CommitteeSeats committees = office.bean(CommitteeSeats.class);
        done(committees.propose(vote, List.of(new CommitteeMember("Người Thứ 1", "Chuyên viên", true))));
        done(committees.elect(vote, new ShowOfHands(conferences.standing(vote).present(), 0, 0)));
        return this;
    }

    private ExampleDay approve() {
        Votes votes = office.bean(Votes.class);
        Plan plan = votes.plan(vote);
        List<Ballot> ballots = new BallotDesign(
                        plan.style(),
                        plan.body().superior(),
                        plan.body().name(),
                        plan.id(),
                        plan.title(),
                        plan.policy(),
                        false,
                        PageSize.A4)
                .fitting(PlanSubjects.ballots(votes.subjects(vote)));
        votes.approve(vote, ballots, plan.roles().chair().name(), plan.voteDay(), "");
        return this;
    }

    public String vote() {
        return vote;
    }

    /** As conference.yaml of the example tells it. */
    public Conference told() {
        return ConferenceFile.read(folder.resolve("conference.yaml"));
    }

    /** Everybody is marked as the example tells. */
    public ExampleDay attended() {
        office.bean(ToldConferences.class).attend(vote, told());
        return this;
    }

    /** The committee is elected. */
    public ExampleDay elected() {
        office.bean(ToldConferences.class).elect(vote, told());
        return this;
    }

    /** Ballots were handed out, spoilt ones exchanged, the box was closed. */
    public ExampleDay voted() {
        office.bean(ToldConferences.class).cast(vote, told());
        return this;
    }

    /** The number collected was announced: the count may begin. */
    public ExampleDay collected() {
        office.bean(ToldConferences.class).collect(vote, told());
        return this;
    }

    /** All of it: from the example's files to the number collected. */
    public static ExampleDay collected(RunningOffice office, String example) {
        return approved(office, example).attended().elected().voted().collected();
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
