package vn.tinnhiem.app.conference;

import java.util.List;
import vn.tinnhiem.app.people.Names;

/**
 * Một người được mời tới hội nghị, mỗi người một lần.
 *
 * @param body of an observer or guest; empty for a voter
 * @param groups the voter groups, one or more for a voter
 * @param written number of the last row of the log about this person; 0 before the first
 * @param reason why absent, or why gone
 * @param time "14:05" of the last row; empty before the first
 */
public record Attendee(
        String id,
        Kind kind,
        String name,
        String position,
        String body,
        List<String> groups,
        long written,
        Presence presence,
        String reason,
        String time) {

    /** Dự với tư cách gì. */
    public enum Kind {
        VOTER,
        OBSERVER,
        GUEST
    }

    public Attendee {
        groups = List.copyOf(groups);
    }

    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** The name, or whom the body sends while nobody is named. */
    public String called() {
        return name.isEmpty() ? body : name;
    }

    /** For searching without marks. */
    public String folded() {
        return Names.folded(name + ' ' + body);
    }
}
