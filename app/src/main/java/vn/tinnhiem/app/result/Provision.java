package vn.tinnhiem.app.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.document.Foot;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.document.Stamp;

/** Kết quả tạm tính hay đã xong: the one place where every paper of a result learns how to show it. */
public final class Provision {

    private Provision() {}

    /** Behind the text and at the top of every page. */
    public static Stamp stamp(VoteResult result) {
        return Stamp.of(result.vote().rehearsal(), result.provisional());
    }

    /** At the foot of every page: the code of the result, and what is missing from it. */
    public static Foot foot(VoteResult result) {
        List<String> lines = new ArrayList<>();
        words(result).ifPresent(lines::add);
        lines.add(ResultJson.fingerprintLine(result));
        return new Foot(lines);
    }

    /** What a provisional result leaves out; empty when it is finished. */
    public static Optional<String> words(VoteResult result) {
        return result.scan()
                .filter(ScanAccount::provisional)
                .map(account -> "TẠM TÍNH: chưa kể " + Numbers.padded(account.open())
                        + " tờ phiếu chờ ban kiểm phiếu quyết định. Không công bố, không ký.");
    }
}
