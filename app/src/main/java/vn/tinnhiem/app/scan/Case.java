package vn.tinnhiem.app.scan;

import java.util.List;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Một tờ cần người xem.
 *
 * @param number from 1, in the order of the input, {@code T001}
 * @param ballot index of the ballot in the vote, from 0; −1 where it is not known (then {@link Ask.Question#BALLOT} is asked, and
 *     the rows of every ballot of the vote)
 * @param rows what the machine read, one letter of {@code sheets.csv} per line of the ballot; {@code ?} where it asks
 * @param sightings where on the sheet; empty for a page that could not be read
 * @param twin the number of the case or empty text of what this sheet resembles, in words of place ("xấp …, tờ …"); empty if none
 */
public record Case(
        int number, PageAt at, int ballot, String rows, List<Ask> asks, List<Sighting> sightings, String twin) {

    public Case {
        asks = List.copyOf(asks);
        sightings = List.copyOf(sightings);
    }

    /** As it is named in {@code review/}. */
    public String id() {
        return "T%03d".formatted(number);
    }
}
