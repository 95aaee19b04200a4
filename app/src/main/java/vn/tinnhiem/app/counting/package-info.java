/** The count: marked sheets or totals taken in and added up; knows names on ballots, never a voter. */
@ApplicationModule(
        displayName = "Counting",
        allowedDependencies = {
            "kernel",
            "files",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "plan::ballot-lines",
            "conference::headcount",
            "conference::committee"
        })
@NullMarked
package vn.tinnhiem.app.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
