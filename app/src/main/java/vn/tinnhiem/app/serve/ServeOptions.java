package vn.tinnhiem.app.serve;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Cách chạy ứng dụng.
 *
 * @param data the data folder
 * @param database JDBC address of PostgreSQL; empty for SQLite in the folder
 * @param port 0 for any that is free
 * @param lan whether machines of the building may connect
 */
public record ServeOptions(Path data, Optional<String> database, int port, boolean lan, Tls tls) {

    /** Without encryption. */
    public ServeOptions(Path data, Optional<String> database, int port, boolean lan) {
        this(data, database, port, lan, new Tls.Off());
    }
}
