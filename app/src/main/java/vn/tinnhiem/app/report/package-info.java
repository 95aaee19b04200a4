/** Báo cáo kết quả: the report to the competent level, the only place with bands, what that level decided, and the result sheet of each person. */
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "kernel",
            "files",
            "document",
            "store",
            "audit",
            "routes",
            "shell",
            "minutes",
            "result",
            "plan",
            "plan::ballot-lines",
            "conference::headcount"
        })
@NullMarked
package vn.tinnhiem.app.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
