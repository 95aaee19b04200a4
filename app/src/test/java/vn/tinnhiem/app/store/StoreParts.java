package vn.tinnhiem.app.store;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** Phần của kho, cho các phép thử không chạy cả ứng dụng. */
public final class StoreParts {

    private StoreParts() {}

    /** What rewrites an SQLite file. */
    public static Rewriting rewriting(DataSource source, Path folder) {
        return new Rewriting(source, new StorePlace(folder, Optional.empty()));
    }
}
