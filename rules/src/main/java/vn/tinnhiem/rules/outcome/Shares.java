package vn.tinnhiem.rules.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Term;

/**
 * Tỉ lệ của một người trên một cơ số, và mức hệ quả.
 *
 * @param whole the base of the percentages, 0 when nothing was collected
 * @param thresholdWhole the base of the thresholds
 */
@Term("tỉ lệ phần trăm")
@Clause("QN-11")
public record Shares(Tally tally, long whole, long thresholdWhole) {

    /** The shares of a tally whose bases are the ballots collected. */
    public static Shares ofCollected(Tally tally) {
        return new Shares(tally, tally.collected(), tally.collected());
    }

    /**
     * What forbids shares of a tally: no deputies where they are the base (E602), or more ballots than deputies (E603).
     *
     * @param place the person, as the user named them
     * @param allDeputies every deputy of the body, where it was said
     */
    public static List<Finding> check(
            String place, String name, Tally tally, Base percent, Base threshold, OptionalLong allDeputies) {
        List<Finding> findings = new ArrayList<>();
        boolean needed = percent == Base.ALL_DEPUTIES || threshold == Base.ALL_DEPUTIES;
        if (needed && allDeputies.orElse(0) < 1) {
            findings.add(Finding.of(Code.E602_NO_DEPUTIES, place, "name", name));
        } else if (allDeputies.isPresent() && tally.collected() > allDeputies.getAsLong()) {
            findings.add(Finding.of(
                    Code.E603_COLLECTED_ABOVE_DEPUTIES,
                    place,
                    "name",
                    name,
                    "collected",
                    tally.collected(),
                    "deputies",
                    allDeputies.getAsLong()));
        }
        return findings;
    }

    /**
     * The shares of a tally in which {@link #check} finds nothing.
     *
     * @param allDeputies every deputy of the body; asked for only by {@link Base#ALL_DEPUTIES}, and then at least 1
     */
    public static Shares of(Tally tally, Base percent, Base threshold, long allDeputies) {
        return new Shares(tally, size(percent, tally, allDeputies), size(threshold, tally, allDeputies));
    }

    /** The share of a level; empty when the base is 0. */
    public Optional<Ratio> of(Level level) {
        return whole == 0 ? Optional.empty() : Optional.of(Ratio.of(tally.of(level), whole));
    }

    /** The bracket that the low confidence falls in, if any; brackets do not overlap, so there is one at most. */
    public Optional<Consequence> consequence(List<Consequence> all) {
        return thresholdWhole == 0
                ? Optional.empty()
                : all.stream()
                        .filter(c -> c.low().contains(tally.low(), thresholdWhole))
                        .findFirst();
    }

    /**
     * Says it where the three printed percentages do not add up to 100,00 (N601); nothing printed adds up to nothing.
     *
     * @param place the person, as the user named them
     */
    public Optional<Finding> notOneHundred(String place, String name) {
        long sum = 0;
        for (Level level : Level.values()) {
            sum += of(level).map(Ratio::hundredthsOfPercent).orElse(0L);
        }
        return whole == 0 || sum == 10_000
                ? Optional.empty()
                : Optional.of(Finding.of(Code.N601_NOT_ONE_HUNDRED, place, "name", name));
    }

    private static long size(Base base, Tally tally, long allDeputies) {
        return switch (base) {
            case COLLECTED -> tally.collected();
            case ALL_DEPUTIES -> {
                if (allDeputies < 1) {
                    throw new IllegalArgumentException("shares of all deputies, of whom there are " + allDeputies);
                }
                yield allDeputies;
            }
        };
    }
}
