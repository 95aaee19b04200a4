package vn.tinnhiem.app.result.announced;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.rules.ballot.Level;

/**
 * Kết quả được công bố tại hội nghị. Every number is here as text too, letter by letter as the papers print it.
 *
 * @param version of the closed count, from 1
 * @param rehearsal whether it is a rehearsal
 * @param baseNote what every percentage is of, in a sentence
 * @param fingerprint the code of the result, as on the papers
 * @param ballots in the order of the plan
 */
public record AnnouncedResult(
        String title,
        String body,
        int version,
        boolean rehearsal,
        String baseNote,
        String fingerprint,
        List<Ballot> ballots) {

    public AnnouncedResult {
        ballots = List.copyOf(ballots);
    }

    /** All persons, ballot after ballot: one slide each. */
    public List<Person> persons() {
        return ballots.stream().flatMap(ballot -> ballot.persons().stream()).toList();
    }

    /**
     * Một loại phiếu.
     *
     * @param id of the ballot
     * @param issued phát ra
     * @param collected thu về
     * @param notHundred why the shares of some persons do not add up to 100, naming them; empty where all do
     */
    public record Ballot(
            String id, String issued, String collected, Optional<String> notHundred, List<Person> persons) {
        public Ballot {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Một người: one slide.
     *
     * @param number on the list
     * @param invalidReasons why lines are invalid, in words; empty where none is, or where only totals were taken in
     * @param levels the three, from high to low
     */
    public record Person(
            int number,
            String name,
            String position,
            String collected,
            String valid,
            String invalid,
            Optional<String> invalidReasons,
            boolean notOneHundred,
            List<Share> levels) {
        public Person {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Một mức.
     *
     * @param words as "Tín nhiệm cao"
     * @param count ballots at this level
     * @param counted with its base, as "60/118"; "–" where the base is 0
     * @param percent as "50,85%"; empty where the base is 0
     * @param hundredths hundredths of a percent, for drawing only
     */
    public record Share(Level level, String words, long count, String counted, String percent, long hundredths) {}
}
