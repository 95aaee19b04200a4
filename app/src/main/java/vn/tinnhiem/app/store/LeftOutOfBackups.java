package vn.tinnhiem.app.store;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Những gì không được nằm trong bản sao lưu: a module that still holds the order of sheets offers one as a bean. A backup made
 * while a batch is open therefore lacks what was entered into it; agreed batches, without any order, are in it.
 */
@FunctionalInterface
public interface LeftOutOfBackups {

    /** Deletes from a copy of the database whatever ties a sheet to an order, a person or a time. */
    void scrub(DSLContext copy);

    /** Names of folders directly below the data folder whose files no backup takes. */
    default List<String> folders() {
        return List.of();
    }
}
