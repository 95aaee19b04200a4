/** Scanned ballots: pages read in a process of their own, each counted, doubtful or refused; decisions close the doubts. */
@ApplicationModule(
        displayName = "Scan",
        allowedDependencies = {"kernel", "files", "plan::ballot-lines", "counting", "ballot"})
@NullMarked
package vn.tinnhiem.app.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
