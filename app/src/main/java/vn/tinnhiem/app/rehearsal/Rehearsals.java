package vn.tinnhiem.app.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.conference.Attendances;
import vn.tinnhiem.app.conference.Attendee;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.conference.Conferences;
import vn.tinnhiem.app.conference.Outcome;
import vn.tinnhiem.app.conference.Particulars;
import vn.tinnhiem.app.conference.Returned;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.headcount.Announced.Box;
import vn.tinnhiem.app.counting.RehearsedCount;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.sheet.layout.PageSize;

/** Các cuộc diễn tập: made from an example and led as far as asked, by the calls that the pages make. */
@Component
public class Rehearsals {

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Votes votes;
    private final Attendances attendances;
    private final Conferences conferences;
    private final RehearsedCount counts;

    Rehearsals(Votes votes, Attendances attendances, Conferences conferences, RehearsedCount counts) {
        this.votes = votes;
        this.attendances = attendances;
        this.conferences = conferences;
        this.counts = counts;
    }

    /** Those there are. */
    List<VoteHead> all() {
        return votes.all().stream().filter(VoteHead::rehearsal).toList();
    }

    /**
     * Makes a rehearsal.
     *
     * @return id of the vote, which is a rehearsal for ever
     */
    public String make(RehearsalExample example, RehearsalState state) {
        try {
            Path folder = Files.createTempDirectory("tinnhiem-rehearsal");
            try {
                example.write(folder);
                return make(example, folder, state);
            } finally {
                for (String file : RehearsalExample.FILES) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String make(RehearsalExample example, Path folder, RehearsalState state) {
        String vote = votes.make(
                example.text("plan.yaml"),
                Rosters.subjects(folder.resolve("subjects.xlsx")),
                Rosters.voters(folder.resolve("voters.xlsx")),
                true);
        if (state.reaches(RehearsalState.CONFERENCE)) {
            approve(vote);
        }
        if (state.reaches(RehearsalState.HALF_COUNTED)) {
            Conference told = ConferenceFile.read(folder.resolve("conference.yaml"));
            attend(vote, told);
            lead(vote, told);
            List<String> sheets = example.sheets();
            boolean all = state.reaches(RehearsalState.CLOSED);
            counts.enter(vote, sheets, all ? ALL : sheets.size() / 50);
            if (all) {
                counts.close(
                        vote,
                        told.explanations().entrySet().stream()
                                .collect(Collectors.toMap(
                                        each -> each.getKey().code().number()
                                                + (each.getKey().ballot().isEmpty()
                                                        ? ""
                                                        : "." + each.getKey().ballot()),
                                        Map.Entry::getValue)));
            }
        }
        return vote;
    }

    private void approve(String vote) {
        Plan plan = votes.plan(vote);
        votes.approve(
                vote,
                BallotDesign.of(plan.ballotHeading(true), PageSize.A4)
                        .fitting(PlanSubjects.ballots(votes.subjects(vote))),
                plan.roles().chair().name(),
                plan.voteDay(),
                "");
    }

    private void attend(String vote, Conference told) {
        Map<String, String> reasons =
                told.absent().stream().collect(Collectors.toMap(Conference.Absence::name, Conference.Absence::reason));
        Map<String, String> except = attendances.all(vote).stream()
                .filter(each -> reasons.containsKey(each.name()))
                .collect(Collectors.toMap(Attendee::id, each -> reasons.getOrDefault(each.name(), "")));
        done(attendances.presentBut(vote, Optional.empty(), except));
        for (Conference.Observer observer : told.observers()) {
            Optional<String> seat = attendances.all(vote).stream()
                    .filter(each -> each.body().equals(observer.body()))
                    .map(Attendee::id)
                    .findFirst();
            done(
                    seat.isPresent()
                            ? attendances.nameObserver(vote, seat.get(), observer.name(), "")
                            : attendances.addGuest(vote, Attendee.Kind.OBSERVER, observer.name(), "", observer.body()));
        }
    }

    private void lead(String vote, Conference told) {
        done(conferences.open(vote));
        done(conferences.describe(
                vote,
                new Particulars(
                        told.place(),
                        told.opened(),
                        told.closed(),
                        told.chair(),
                        told.recorder().orElseThrow())));
        done(conferences.summarise(vote));
        done(conferences.propose(
                vote,
                told.committee().stream()
                        .map(each -> new CommitteeMember(each.name(), each.position(), each.equals(told.head())))
                        .toList()));
        done(conferences.elect(vote, new ShowOfHands(told.numbers().heads().present(), 0, 0)));
        Map<String, Box> boxes = told.numbers().boxes();
        done(conferences.handOut(vote, of(boxes, box -> box.account().printed())));
        done(conferences.openBox(vote, of(boxes, box -> box.account().inHands())));
        boxes.forEach((ballot, box) -> {
            for (int i = 0; i < box.account().exchanged(); i++) {
                done(conferences.exchange(vote, ballot));
            }
        });
        done(conferences.closeBox(vote));
        done(conferences.announceCollected(
                vote,
                of(
                        boxes,
                        box -> new Returned(
                                box.account().unused(), box.account().collected(), box.setAside()))));
    }

    private static <T> Map<String, T> of(Map<String, Box> boxes, Function<Box, T> part) {
        return boxes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> part.apply(each.getValue())));
    }

    /** The examples are whole: a step that is refused is a bug. */
    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /**
     * The vote, if it is a rehearsal.
     *
     * @throws Refused F950 when it is not
     */
    VoteHead rehearsal(String vote) {
        return votes.head(vote)
                .filter(VoteHead::rehearsal)
                .orElseThrow(() -> new Refused(Problem.of(Fault.F950_REHEARSAL_ONLY, "", "")));
    }
}
