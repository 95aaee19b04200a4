/** Backups: one file with everything, checked after writing; restored only where nothing is. */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"kernel", "files", "store", "audit", "routes", "shell", "bundle", "serve::readiness"})
@NullMarked
package vn.tinnhiem.app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
