package vn.tinnhiem.app.people;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.people.DirectoryChanges.Change;

/**
 * Một dòng của tệp trong bản xem trước.
 *
 * @param row as read
 * @param match the person of the directory whom it is of; empty for somebody new, and while nobody knows
 * @param near persons whom it may be of, to choose from; empty unless there is a doubt
 * @param chosen what the clerk chose: "same:ID", "other" or "skip"; empty when nothing
 * @param result what will be kept of this person, with all rows of the file that are of them
 * @param changes field by field
 */
record ImportLine(
        ImportRow row,
        State state,
        Optional<DirectoryPerson> match,
        List<Near> near,
        String chosen,
        PersonFacts result,
        List<FieldChange> changes) {

    /** What becomes of the row. */
    enum State {
        ERROR,
        NEAR,
        NEW,
        CHANGED,
        SAME,
        /** Another row of the file is of the same person: both are kept as one. */
        JOINED,
        LEFT_OUT;

        /** Whether somebody has to decide before anything is written. */
        boolean open() {
            return this == ERROR || this == NEAR;
        }
    }

    /**
     * Somebody whom a row may be of.
     *
     * @param id of the person, or "row:7" for an earlier row of the file
     * @param place of that row; empty for a person of the directory
     * @param byCode whether only the code is the same
     */
    record Near(String id, String place, PersonFacts facts, boolean byCode) {}

    /** What stood there and what will. */
    record FieldChange(String field, String before, String after) {}

    int number() {
        return row.number();
    }

    /** What has to be written; empty where nothing has. */
    Optional<Change> change() {
        return switch (state) {
            case NEW -> Optional.of(new DirectoryChanges.Addition(result));
            case CHANGED ->
                match.map(person -> new DirectoryChanges.Update(person.id(), person.version(), result, true));
            default -> Optional.empty();
        };
    }

    /** Changes when what will be written does, or what it would overwrite. */
    String signature() {
        return state + "|"
                + match.map(person -> person.id() + "|" + person.version()).orElse("");
    }
}
