/** Diễn tập: votes of invented people in every state, made by the services that real votes use; none can become a real vote. */
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {
            "kernel",
            "files",
            "store",
            "routes",
            "shell",
            "document",
            "plan",
            "plan::ballot-lines",
            "people",
            "ballot",
            "conference",
            "conference::headcount",
            "counting"
        })
@NullMarked
package vn.tinnhiem.app.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
