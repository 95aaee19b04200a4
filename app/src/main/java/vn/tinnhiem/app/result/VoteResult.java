package vn.tinnhiem.app.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Count.PersonTally;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.count.BallotAccount;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.outcome.Shares;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;

/**
 * Kết quả lấy phiếu.
 *
 * @param scan what became of the pages, where sheets were scanned
 * @param salt 128 random bits, 32 hex digits, kept with the result so that a fingerprint cannot be guessed
 */
@Clause({"HP-26", "QN-11"})
public record VoteResult(
        BallotLines vote,
        Announced announced,
        Count.Source source,
        List<Box> boxes,
        Optional<ScanAccount> scan,
        String salt) {

    public VoteResult {
        boxes = List.copyOf(boxes);
    }

    /**
     * @param setAside sheets that the committee did not hand out, outside every base
     * @param addedNames collected sheets with a name written in
     */
    public record Box(String ballot, BallotAccount account, long setAside, long addedNames, List<Person> persons) {
        public Box {
            persons = List.copyOf(persons);
        }
    }

    /**
     * @param consequence the band of low confidence; for the competent level only
     */
    public record Person(Line line, Tally tally, Shares shares, Optional<Consequence> consequence) {

        /** Whether papers have to say that the printed shares do not add up to 100 (N601). */
        public boolean notOneHundred() {
            return shares.notOneHundred("person " + line.number(), line.name()).isPresent();
        }
    }

    /** Whether sheets that wait for a decision are left out of its numbers. */
    public boolean provisional() {
        return scan.map(ScanAccount::provisional).orElse(false);
    }

    public List<Person> persons() {
        return boxes.stream().flatMap(b -> b.persons().stream()).toList();
    }

    /** Everything in the count that cannot be, or that waits for an explanation; empty when a result can be made. */
    public static List<Finding> check(BallotLines vote, Announced announced, Count count) {
        List<Finding> findings = new ArrayList<>(new Identities(code -> false)
                .heads(announced.heads(), vote.policy().quorum())
                .broken());
        count.boxes().forEach(box -> findings.addAll(check(vote, announced, box, count.provisional())));
        count.persons().forEach(person -> findings.addAll(bases(vote, person)));
        return findings;
    }

    private static List<Finding> check(BallotLines vote, Announced announced, Count.Box box, boolean provisional) {
        Announced.Box said = said(announced, box);
        String place = "ballots." + box.ballot();
        boolean exchange = vote.policy().value(Setting.EXCHANGE) == Permission.ALLOWED;
        long unissuedCollected = box.persons().stream()
                .mapToLong(p -> p.tally().invalid().getOrDefault(Reason.NOT_ISSUED, 0L))
                .max()
                .orElse(0);
        long entered = box.collected().orElse(said.account().collected());
        Identities identities = new Identities(code -> announced.explains(code, box.ballot()))
                .account(place, said.account(), announced.heads(), exchange, unissuedCollected)
                .unissued(
                        place,
                        vote.policy().value(Setting.UNISSUED_SHEET),
                        box.setAside().orElse(said.setAside()),
                        unissuedCollected);
        if (!provisional) {
            identities.sheets(place, entered, said.account());
        }
        box.persons().forEach(p -> identities.tally("person " + p.line().number(), p.tally(), entered));
        return identities.broken();
    }

    /**
     * Whether a finding stops papers from being made: every one stops a finished result. A provisional one is stopped by
     * what cannot be, and not by what only sheets that are still open can settle, nor by a missing explanation.
     */
    public static boolean stops(Finding finding, Count count) {
        return !count.provisional() || finding.blocks() && finding.code() != Code.E504_COLLECTED_ABOVE_IN_HANDS;
    }

    /** What forbids the shares of one person. */
    public static List<Finding> bases(BallotLines vote, PersonTally person) {
        return Shares.check(
                "person " + person.line().number(),
                person.line().name(),
                person.tally(),
                vote.policy().value(Setting.SHARE_BASE),
                vote.policy().value(Setting.THRESHOLD_BASE),
                person.deputies());
    }

    /** The result of a count in which nothing is broken. */
    public static VoteResult of(BallotLines vote, Announced announced, Count count, String salt) {
        List<Box> boxes = new ArrayList<>();
        for (Count.Box box : count.boxes()) {
            Announced.Box said = said(announced, box);
            boxes.add(new Box(
                    box.ballot(),
                    said.account(),
                    box.setAside().orElse(said.setAside()),
                    box.addedNames().orElse(said.addedNames()),
                    box.persons().stream().map(p -> person(vote, p)).toList()));
        }
        return new VoteResult(vote, announced, count.source(), boxes, count.scan(), salt);
    }

    /** One person's shares and band. */
    public static Person person(BallotLines vote, PersonTally tally) {
        Shares shares = Shares.of(
                tally.tally(),
                vote.policy().value(Setting.SHARE_BASE),
                vote.policy().value(Setting.THRESHOLD_BASE),
                tally.deputies().orElse(0));
        return new Person(
                tally.line(),
                tally.tally(),
                shares,
                shares.consequence(vote.policy().consequences().value()));
    }

    private static Announced.Box said(Announced announced, Count.Box box) {
        return Objects.requireNonNull(announced.boxes().get(box.ballot()), box.ballot());
    }

    /** The ballots of the vote for which the conference announced no numbers. */
    public static List<String> withoutNumbers(BallotLines vote, Map<String, Announced.Box> boxes) {
        return vote.ballots().stream()
                .map(BallotLines.Ballot::id)
                .filter(id -> !boxes.containsKey(id))
                .toList();
    }
}
