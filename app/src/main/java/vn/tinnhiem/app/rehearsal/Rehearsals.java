package vn.tinnhiem.app.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.conference.ToldConferences;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.counting.RehearsedCount;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.sheet.layout.PageSize;

/** Các cuộc diễn tập: made from an example and led as far as asked, by the calls that the pages make. */
@Component
public class Rehearsals {

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Votes votes;
    private final ToldConferences conferences;
    private final RehearsedCount counts;
    private final CountStage.Stages stages;

    Rehearsals(Votes votes, ToldConferences conferences, RehearsedCount counts, CountStage.Stages stages) {
        this.votes = votes;
        this.conferences = conferences;
        this.counts = counts;
        this.stages = stages;
    }

    /** Those there are. */
    List<VoteHead> all() {
        return votes.all().stream().filter(VoteHead::rehearsal).toList();
    }

    /** Ids of those approved whose count is still to be closed: only there are marked sheets of use. */
    Set<String> toCount() {
        return all().stream()
                .filter(each -> each.approved() && stages.stage(each.id()) != CountStage.CLOSED)
                .map(VoteHead::id)
                .collect(Collectors.toSet());
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
            conferences.attend(vote, told);
            conferences.elect(vote, told);
            conferences.cast(vote, told);
            conferences.collect(vote, told);
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
