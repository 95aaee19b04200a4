/** The paper ballot: what it says, its code, its key, and everything printed for the counting table. */
@ApplicationModule(
        displayName = "Ballot",
        allowedDependencies = {"kernel", "files", "store", "audit", "plan::ballot-lines", "document"})
@NullMarked
package vn.tinnhiem.app.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
