package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Set;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/**
 * Bàn kiểm phiếu đã được chủ trì xác nhận: the caller behind a station's cookie.
 *
 * @param station its id
 * @param members one or two of the elected committee
 * @param head whether the head of the committee sits here
 */
public record Seated(String station, String vote, long number, List<String> members, boolean head) implements Caller {

    public Seated {
        members = List.copyOf(members);
    }

    /** The two names and the station, as the log writes it. */
    @Override
    public String name() {
        return names() + ", Bàn " + number;
    }

    /** The two names. */
    public String names() {
        return String.join(" và ", members);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COUNTING);
    }

    Set<String> people() {
        return Set.copyOf(members);
    }
}
