package vn.tinnhiem.app.shell;

import java.util.EnumSet;
import java.util.Set;
import vn.tinnhiem.app.routes.Role;

/**
 * Một mục trên thanh trên cùng; a module that has such a page offers it as a bean.
 *
 * @param order from left to right
 * @param key of the words on it
 * @param roles who sees it; empty for whoever is signed in
 */
public record Navigation(int order, String href, String key, Set<Role> roles) {

    public Navigation {
        roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** An entry for these roles. */
    public static Navigation to(int order, String href, String key, Role... roles) {
        return new Navigation(order, href, key, Set.of(roles));
    }
}
