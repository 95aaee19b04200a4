package vn.tinnhiem.app.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Dữ liệu nằm ở đâu.
 *
 * @param folder the data folder of this installation: files always, and the SQLite database where no other is named
 * @param url JDBC address of a PostgreSQL database; empty for SQLite in the folder
 */
public record StorePlace(Path folder, Optional<String> url) {

    /** The database file of SQLite. */
    public Path file() {
        return folder.resolve("tinnhiem.db");
    }

    /** Whether the database is the file in the folder. */
    public boolean sqlite() {
        return url.isEmpty();
    }
}
