/** One file made of many: members in a fixed order, each with its hash, on request locked by a passphrase. */
@ApplicationModule(
        displayName = "Bundle",
        allowedDependencies = {"kernel", "files"})
@NullMarked
package vn.tinnhiem.app.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
