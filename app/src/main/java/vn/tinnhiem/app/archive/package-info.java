/** The result folder: written whole, and verified later by counting again and making every paper again. */
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {
            "kernel",
            "files",
            "catalogue",
            "document",
            "plan",
            "plan::ballot-lines",
            "conference",
            "conference::headcount",
            "counting",
            "result",
            "minutes",
            "report",
            "papers"
        })
@NullMarked
package vn.tinnhiem.app.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
