/** Scanned ballots: pages read in a process of their own, each counted, doubtful or refused; decisions close the doubts. */
@ApplicationModule(
        displayName = "Scan",
        allowedDependencies = {
            "kernel",
            "files",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "plan::ballot-lines",
            "counting",
            "counting::closed",
            "counting::progress",
            "ballot",
            "conference::headcount",
            "conference::committee"
        })
@NullMarked
package vn.tinnhiem.app.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
