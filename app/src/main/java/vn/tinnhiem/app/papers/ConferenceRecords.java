package vn.tinnhiem.app.papers;

import java.util.SortedMap;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.headcount.Difference;

/** Biên bản hội nghị, như đã ghi trong kho. */
@FunctionalInterface
public interface ConferenceRecords {

    /** How the conference of a vote went, with the explanations of the count. */
    Conference record(String vote, SortedMap<Difference, String> explanations);
}
