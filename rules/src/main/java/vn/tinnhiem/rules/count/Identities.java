package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.quorum.Quorum;

/**
 * Các đồng nhất thức phải đúng khi kiểm phiếu. Every broken one is named, all together.
 * What cannot be is an error; what can be and differs waits for a written explanation.
 */
@Clause({"QN-11", "HP-06"})
public final class Identities {

    private final List<Finding> broken = new ArrayList<>();
    private final Predicate<Code> explained;

    /**
     * @param explained whether a written explanation of this difference was handed in
     */
    public Identities(Predicate<Code> explained) {
        this.explained = explained;
    }

    /** Present ≤ summoned, and the quorum. */
    public Identities heads(HeadCount heads, Quorum quorum) {
        negative("summoned", heads.summoned());
        negative("present", heads.present());
        if (heads.present() > heads.summoned()) {
            add(Code.E501_PRESENT_ABOVE_SUMMONED, "present", "present", heads.present(), "summoned", heads.summoned());
        }
        if (heads.present() >= 0 && !quorum.met(heads.present(), heads.summoned())) {
            add(
                    Code.E509_NO_QUORUM,
                    "present",
                    "present",
                    heads.present(),
                    "summoned",
                    heads.summoned(),
                    "needed",
                    quorum.needed(heads.summoned()),
                    "part",
                    quorum.bound().ratio(),
                    "left",
                    heads.present() * quorum.bound().ratio().denominator(),
                    "right",
                    heads.summoned() * quorum.bound().ratio().numerator());
        }
        return this;
    }

    /**
     * @param place the ballot that the account is of, as the user named it
     * @param unissuedCollected sheets in "collected" that the committee did not hand out; 0 by default, when they are set aside
     */
    public Identities account(
            String place, BallotAccount account, HeadCount heads, boolean exchangeAllowed, long unissuedCollected) {
        negative(place + ".printed", account.printed());
        negative(place + ".issued", account.issued());
        negative(place + ".exchanged", account.exchanged());
        negative(place + ".unused", account.unused());
        negative(place + ".collected", account.collected());
        if (account.exchanged() > account.issued()) {
            add(
                    Code.E511_EXCHANGED_ABOVE_ISSUED,
                    place + ".exchanged",
                    "exchanged",
                    account.exchanged(),
                    "issued",
                    account.issued());
        }
        if (account.exchanged() > 0 && !exchangeAllowed) {
            add(Code.E512_EXCHANGE_FORBIDDEN, place + ".exchanged", "exchanged", account.exchanged());
        }
        if (account.printed() != account.issued() + account.unused()) {
            difference(
                    Code.D523_PRINTED_DIFFERS,
                    place + ".printed",
                    "printed",
                    account.printed(),
                    "issued",
                    account.issued(),
                    "unused",
                    account.unused());
        }
        if (account.inHands() > heads.present()) {
            add(
                    Code.E503_IN_HANDS_ABOVE_PRESENT,
                    place + ".issued",
                    "issued",
                    account.issued(),
                    "exchanged",
                    account.exchanged(),
                    "present",
                    heads.present());
        } else if (account.inHands() < heads.present()) {
            difference(
                    Code.D521_PRESENT_WITHOUT_BALLOT,
                    place + ".issued",
                    "missing",
                    heads.present() - account.inHands(),
                    "present",
                    heads.present(),
                    "hands",
                    account.inHands());
        }
        long returned = account.collected() - unissuedCollected;
        if (returned > account.inHands()) {
            add(
                    Code.E504_COLLECTED_ABOVE_IN_HANDS,
                    place + ".collected",
                    "collected",
                    returned,
                    "issued",
                    account.issued(),
                    "exchanged",
                    account.exchanged());
        } else if (returned < account.inHands()) {
            difference(
                    Code.D522_NOT_ALL_RETURNED,
                    place + ".collected",
                    "missing",
                    account.inHands() - returned,
                    "hands",
                    account.inHands(),
                    "collected",
                    returned);
        }
        return this;
    }

    /** Sheets that were entered against the number announced before counting. */
    public Identities sheets(String place, long entered, BallotAccount account) {
        return sheets(place, entered, account.collected());
    }

    private Identities sheets(String place, long entered, long collected) {
        if (entered != collected) {
            add(Code.E505_SHEETS_DIFFER, place + ".collected", "entered", entered, "collected", collected);
        }
        return this;
    }

    /**
     * Sheets that the committee did not hand out: each needs an explanation, and is treated as the plan says.
     *
     * @param setAside those outside every base
     * @param counted those in "collected", as invalid
     */
    public Identities unissued(String place, UnissuedSheet treatment, long setAside, long counted) {
        if (setAside + counted > 0) {
            difference(Code.D524_SET_ASIDE, place + ".setAside", "sheets", setAside + counted);
        }
        long otherwise = treatment == UnissuedSheet.SET_ASIDE ? counted : setAside;
        if (otherwise > 0) {
            add(Code.E515_UNISSUED_TREATMENT, place + ".setAside", "setAside", setAside, "counted", counted);
        }
        return this;
    }

    /**
     * @param place the person, as the user named them
     * @param sheets sheets of this person's ballot that are in the base
     */
    public Identities tally(String place, Tally tally, long sheets) {
        return sheets(place, tally.collected(), sheets).tally(place, tally);
    }

    /**
     * @param place the person, as the user named them
     */
    public Identities tally(String place, Tally tally) {
        negative(place + ".collected", tally.collected());
        negative(place + ".valid", tally.valid());
        negative(place + ".invalid", tally.invalidLines());
        negative(place + ".high", tally.high());
        negative(place + ".confidence", tally.confidence());
        negative(place + ".low", tally.low());
        tally.invalid().forEach((reason, lines) -> negative(place + ".invalid." + reason.name(), lines));
        if (tally.valid() + tally.invalidLines() != tally.collected()) {
            add(
                    Code.E506_LINE_SUM,
                    place,
                    "valid",
                    tally.valid(),
                    "invalid",
                    tally.invalidLines(),
                    "collected",
                    tally.collected());
        }
        long byReason =
                tally.invalid().values().stream().mapToLong(Long::longValue).sum();
        if (!tally.invalid().isEmpty() && byReason != tally.invalidLines()) {
            add(Code.E516_REASON_SUM, place, "sum", byReason, "invalid", tally.invalidLines());
        }
        if (tally.high() + tally.confidence() + tally.low() != tally.valid()) {
            add(
                    Code.E507_LEVEL_SUM,
                    place,
                    "high",
                    tally.high(),
                    "confidence",
                    tally.confidence(),
                    "low",
                    tally.low(),
                    "valid",
                    tally.valid());
        }
        return this;
    }

    /** Everything that is broken, in the order asked. */
    public List<Finding> broken() {
        return List.copyOf(broken);
    }

    private void negative(String place, long number) {
        if (number < 0) {
            add(Code.E508_NEGATIVE, place, "number", number);
        }
    }

    private void difference(Code code, String place, Object... values) {
        if (!explained.test(code)) {
            add(code, place, values);
        }
    }

    private void add(Code code, String place, Object... values) {
        broken.add(Finding.of(code, place, values));
    }
}
