package vn.tinnhiem.app.conference;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.headcount.Announced.Box;
import vn.tinnhiem.rules.count.ShowOfHands;

/**
 * Hội nghị như một tệp đã kể, làm lại từng phần: by the same steps that the control page takes. The file is whole: a step
 * that is refused is a bug of the caller.
 */
@Component
public class ToldConferences {

    private final Attendances attendances;
    private final Conferences conferences;
    private final CommitteeSeats committees;
    private final BallotBoxes ballotBoxes;

    ToldConferences(
            Attendances attendances, Conferences conferences, CommitteeSeats committees, BallotBoxes ballotBoxes) {
        this.attendances = attendances;
        this.conferences = conferences;
        this.committees = committees;
        this.ballotBoxes = ballotBoxes;
    }

    /** Everybody is marked present or absent, observers are named. */
    public void attend(String vote, Conference told) {
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

    /** From the opening to the elected committee; all who are present raise their hands. */
    public void elect(String vote, Conference told) {
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
        done(committees.propose(
                vote,
                told.committee().stream()
                        .map(each -> new CommitteeMember(each.name(), each.position(), each.equals(told.head())))
                        .toList()));
        done(committees.elect(vote, new ShowOfHands(told.numbers().heads().present(), 0, 0)));
    }

    /** Ballots are handed out, spoilt ones exchanged, the box is closed. */
    public void cast(String vote, Conference told) {
        Map<String, Box> boxes = told.numbers().boxes();
        done(ballotBoxes.handOut(vote, of(boxes, box -> box.account().printed())));
        done(ballotBoxes.openBox(vote, of(boxes, box -> box.account().inHands())));
        boxes.forEach((ballot, box) -> {
            for (int i = 0; i < box.account().exchanged(); i++) {
                done(ballotBoxes.exchange(vote, ballot));
            }
        });
        done(ballotBoxes.closeBox(vote));
    }

    /** The number collected is announced: the count may begin. */
    public void collect(String vote, Conference told) {
        done(ballotBoxes.announceCollected(
                vote,
                of(
                        told.numbers().boxes(),
                        box -> new Returned(
                                box.account().unused(), box.account().collected(), box.setAside()))));
    }

    private static <T> Map<String, T> of(Map<String, Box> boxes, Function<Box, T> part) {
        return boxes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> part.apply(each.getValue())));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
