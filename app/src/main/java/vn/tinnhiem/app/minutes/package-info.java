/** Biên bản kiểm phiếu: the counting minutes in their originals, filled in or blank. */
@ApplicationModule(
        displayName = "Minutes",
        allowedDependencies = {
            "kernel",
            "document",
            "counting",
            "result",
            "plan",
            "plan::ballot-lines",
            "conference",
            "conference::headcount"
        })
@NullMarked
package vn.tinnhiem.app.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
