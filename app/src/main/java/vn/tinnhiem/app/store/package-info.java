/** The database: SQLite on one machine or PostgreSQL for a province, one schema and one query code. */
@ApplicationModule(
        displayName = "Store",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package vn.tinnhiem.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
