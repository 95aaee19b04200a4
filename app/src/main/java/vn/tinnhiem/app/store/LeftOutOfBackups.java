package vn.tinnhiem.app.store;

import java.nio.file.Path;
import org.jooq.DSLContext;

/**
 * Những gì không được nằm trong bản sao lưu: a module that still holds the order of sheets offers one as a bean. A backup made
 * while a batch is open therefore lacks what was entered into it; agreed batches, without any order, are in it.
 */
@FunctionalInterface
public interface LeftOutOfBackups {

    /** Deletes from a copy of the database whatever ties a sheet to an order, a person or a time. */
    void scrub(DSLContext copy);

    /**
     * Whether no backup takes this file.
     *
     * @param file below the data folder
     */
    default boolean leavesOut(Path file) {
        return false;
    }
}
