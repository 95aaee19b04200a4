/** What stays of a vote: the result folder, the sealed archive, both verified by counting again and making every paper again. */
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {
            "kernel",
            "files",
            "bundle",
            "store",
            "audit",
            "routes",
            "shell",
            "yaml",
            "catalogue",
            "document",
            "plan",
            "plan::ballot-lines",
            "conference",
            "conference::headcount",
            "counting",
            "counting::closed",
            "scan",
            "result",
            "minutes",
            "report",
            "papers"
        })
@NullMarked
package vn.tinnhiem.app.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
