package vn.tinnhiem.app.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tinnhiem.app.ballot.BallotCode;
import vn.tinnhiem.app.ballot.BallotCode.Sealed;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.sheet.reader.Form;

/** Mã trên tờ phiếu có phải của cuộc này không. Needs the key, so it is done here and never where files are decoded. */
public final class CodeCheck {

    private final BallotKey key;
    /** The code that each ballot of this vote shares; serial numbers apart, ours say the same. */
    private final List<BallotCode> ours;

    private final List<Form> forms;

    public CodeCheck(BallotLines vote, BallotLayouts layouts, BallotKey key) {
        this.key = key;
        this.forms = layouts.forms();
        this.ours = forms.stream()
                .map(form -> BallotCode.shared(
                        vote,
                        vote.ballots().get(form.index() - 1),
                        form.layout().layoutVersion()))
                .toList();
    }

    /** What is wrong with the code of a sheet that was read as this ballot; empty where nothing is. */
    List<Why> faults(String text, String ballotId) {
        return faults(text, ours.get(index(ballotId)), true);
    }

    /** What is wrong with the code of a page that could not be read, as far as no layout is needed for it. */
    List<Why> faults(String text) {
        return text.isEmpty() ? List.of() : faults(text, ours.getFirst(), false);
    }

    private List<Why> faults(String text, BallotCode expected, boolean layoutToo) {
        Optional<Sealed> read = BallotCode.parse(text);
        if (read.isEmpty()) {
            return List.of(Why.FOREIGN_CODE);
        }
        BallotCode code = read.get().code();
        boolean layout =
                code.ballot() == expected.ballot() && code.layoutVersion().equals(expected.layoutVersion());
        if (!code.vote().equals(expected.vote())) {
            return List.of(Why.ANOTHER_VOTE);
        }
        if (layoutToo && !layout) {
            return List.of(Why.ANOTHER_LAYOUT);
        }
        if (!code.plan().equals(expected.plan())) {
            return List.of(Why.ANOTHER_PLAN);
        }
        return read.get().verifies(key) ? List.of() : List.of(Why.WRONG_SEAL);
    }

    private int index(String ballotId) {
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).layout().ballotId().equals(ballotId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no ballot " + ballotId);
    }

    /** The individual number in a code that is ours; empty where sheets share one. */
    String serial(String text) {
        return BallotCode.parse(text)
                .filter(read -> read.verifies(key))
                .map(read -> read.code().serial())
                .orElse("");
    }

    /** Which ballot of the vote a genuine code names, from 0, even where the page could not be read. */
    OptionalInt ballot(String text) {
        Optional<Sealed> read = BallotCode.parse(text).filter(each -> each.verifies(key));
        for (int i = 0; read.isPresent() && i < ours.size(); i++) {
            BallotCode code = read.get().code();
            BallotCode shared = new BallotCode(code.vote(), code.ballot(), code.layoutVersion(), code.plan(), "");
            if (shared.equals(ours.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
