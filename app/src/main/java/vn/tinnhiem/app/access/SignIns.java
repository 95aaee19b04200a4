package vn.tinnhiem.app.access;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogFilter;
import vn.tinnhiem.app.kernel.VietnamTime;

/** Những lần đăng nhập, as the log has them. */
@Component
class SignIns {

    private static final int SHOWN = 20;
    private static final Set<String> ACTS = Set.of(AccessAct.SIGNED_IN.name(), AccessAct.SIGN_IN_REFUSED.name());

    private final AuditLog log;

    SignIns(AuditLog log) {
        this.log = log;
    }

    /** One of them; refused when the password or the code was wrong. */
    record Tried(ZonedDateTime at, String address, boolean refused) {}

    /** The latest ones of this account, newest first. */
    List<Tried> of(Account account) {
        return log.search(LogFilter.ALL.acts(ACTS).subject(account.login()), 0, SHOWN).stream()
                .map(entry -> new Tried(
                        entry.at().atZone(VietnamTime.ZONE),
                        entry.actor().address(),
                        entry.act().equals(AccessAct.SIGN_IN_REFUSED.name())))
                .toList();
    }

    /** When each login was last signed in with. */
    Map<String, ZonedDateTime> last() {
        Map<String, ZonedDateTime> last = new HashMap<>();
        log.lastOf(AccessAct.SIGNED_IN).forEach((login, at) -> last.put(login, at.atZone(VietnamTime.ZONE)));
        return last;
    }
}
