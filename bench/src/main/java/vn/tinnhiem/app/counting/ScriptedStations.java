package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.kernel.Fault;

/**
 * Bàn kiểm phiếu không có trang: the calls that the pages of a station make, for benches that enter ballots without the web. The
 * module keeps its parts to itself; so this one, which no office runs, lies in its package.
 */
public final class ScriptedStations {

    private final Stations stations;
    private final Batches batches;
    private final Entries entries;
    private final OpenCounts counts;
    private final Committees committees;

    private ScriptedStations(ApplicationContext parts) {
        stations = parts.getBean(Stations.class);
        batches = parts.getBean(Batches.class);
        entries = parts.getBean(Entries.class);
        counts = parts.getBean(OpenCounts.class);
        committees = parts.getBean(Committees.class);
    }

    public static ScriptedStations of(ApplicationContext parts) {
        return new ScriptedStations(parts);
    }

    /** The names of the committee, its head first. */
    public List<String> committee(String vote) {
        return committees.members(vote).stream().map(CommitteeMember::name).toList();
    }

    /** Makes a station that the chair confirmed at once; its key, as in the cookie. */
    public String seat(String vote, List<String> names) {
        counts.code(vote);
        String key = stations.ask(vote, names);
        stations.confirm(vote, stations.holding(key).orElseThrow().id());
        return key;
    }

    /** Divides the box; the ids of its batches by number. */
    public List<String> divide(String vote, String ballot, long sheets, long size) {
        batches.make(vote, ballot, sheets, size, Method.KEYS);
        return batches.of(vote).stream().map(Batch::id).toList();
    }

    /** Sheets in a batch. */
    public long size(String vote, String batch) {
        return batches.existing(vote, batch).size();
    }

    /** The id of the entry that a batch needs next, at this station. */
    public String begin(String key, String batch) {
        Seated at = at(key);
        return entries.begin(at, batches.existing(at.vote(), batch)).pass().id();
    }

    /** Stores one sheet; how many of the entry there are now. */
    public long put(String key, String pass, String id, long ordinal, String marks, boolean issued, boolean added) {
        return entries.put(at(key), pass, id, new Typed(ordinal, marks, issued, added))
                .done();
    }

    /** Takes the last sheet back; its marks, or nothing when this one was not the last. */
    public Optional<String> undo(String key, String pass, String id) {
        return entries.undo(at(key), pass, id).map(Typed::marks);
    }

    public void finish(String key, String pass) {
        entries.finish(at(key), pass);
    }

    /** Throws away everything entered of a batch, by the head's station. */
    public void again(String key, String batch) {
        Seated head = at(key);
        Closing.refuseWithoutHead(head);
        batches.again(batches.existing(head.vote(), batch), "nhập lại để thử");
    }

    /** Who holds this key is asked for every request, as the web does. */
    private Seated at(String key) {
        return stations.seated(key).orElseThrow(() -> Batches.refused(Fault.F563_NO_SUCH_STATION));
    }
}
