/** Nhật ký: who did what, on what, from where, when, in one chain of hashes; nothing secret, never a sheet. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "files", "store", "routes", "shell"})
@NullMarked
package vn.tinnhiem.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
