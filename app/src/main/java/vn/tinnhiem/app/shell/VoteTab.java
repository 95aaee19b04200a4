package vn.tinnhiem.app.shell;

import java.util.EnumSet;
import java.util.Set;
import vn.tinnhiem.app.routes.Role;

/**
 * Một mục trên hàng bước của một cuộc lấy phiếu; a module with such a page offers it as a bean.
 *
 * @param order from left to right; tens, so that there is room between
 * @param path below {@code /votes/{vote}}, as {@code /plan}
 * @param key of the words on it
 * @param roles who sees it
 */
public record VoteTab(int order, String path, String key, Set<Role> roles) {

    public VoteTab {
        roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** A tab for these roles. */
    public static VoteTab to(int order, String path, String key, Role... roles) {
        return new VoteTab(order, path, key, Set.of(roles));
    }
}
