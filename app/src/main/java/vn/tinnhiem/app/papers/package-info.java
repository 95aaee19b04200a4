/** Giấy tờ của một cuộc lấy phiếu: every paper of a vote made from the database, who holds it, and its signed scan. */
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {
            "kernel",
            "files",
            "document",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "plan",
            "plan::ballot-lines",
            "conference",
            "conference::headcount",
            "counting",
            "counting::closed",
            "result",
            "minutes",
            "report"
        })
@NullMarked
package vn.tinnhiem.app.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
