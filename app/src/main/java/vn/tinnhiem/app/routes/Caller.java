package vn.tinnhiem.app.routes;

import java.io.Serializable;
import java.util.Set;

/** Người đang gọi: the principal of every request that is not anonymous, an account or a counting station. */
public interface Caller extends Serializable {

    /** As the log names them. */
    String name();

    Set<Role> roles();

    /** Whether it is a person with an account, who has a page of their own; a counting station has none. */
    default boolean account() {
        return false;
    }

    /** Whether the caller holds this role. */
    default boolean is(Role role) {
        return roles().contains(role);
    }
}
