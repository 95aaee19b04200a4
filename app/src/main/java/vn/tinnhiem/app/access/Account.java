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
 */
public record Account(String id, String login, String name, Set<Role> roles, boolean disabled) implements Caller {

    private static final long serialVersionUID = 1L;

    public Account {
        roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }
}
