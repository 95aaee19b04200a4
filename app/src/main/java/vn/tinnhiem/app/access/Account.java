package vn.tinnhiem.app.access;

import java.util.EnumSet;
import java.util.Set;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/**
 * Tài khoản của một người trong cơ quan.
 *
 * @param login what is typed to sign in, in lower case
 * @param name the person, as the log names them
 * @param invited whether no password was set yet: the set-up link waits to be opened
 * @param secondStep whether a six-digit code is asked for after the password
 * @param epoch sessions that began under another one have ended
 */
public record Account(
        String id,
        String login,
        String name,
        Set<Role> roles,
        boolean disabled,
        boolean invited,
        boolean secondStep,
        long epoch)
        implements Caller {

    private static final long serialVersionUID = 1L;

    /** The roles that need the stronger sign-in where the office asks for it. */
    private static final Set<Role> GUARDED = EnumSet.of(Role.ADMIN, Role.SECRETARIAT);

    public Account {
        roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    @Override
    public boolean account() {
        return true;
    }

    /** Whether this account falls under the rule of the second step. */
    boolean guarded() {
        return roles.stream().anyMatch(GUARDED::contains);
    }
}
