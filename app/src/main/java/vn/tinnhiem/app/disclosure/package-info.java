/** Công khai kết quả: what the plan says goes to whom and in which manner, ticked off when it was done. */
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {
            "kernel",
            "files",
            "store",
            "audit",
            "routes",
            "shell",
            "catalogue",
            "plan",
            "plan::ballot-lines",
            "conference::headcount",
            "counting::closed",
            "result"
        })
@NullMarked
package vn.tinnhiem.app.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
