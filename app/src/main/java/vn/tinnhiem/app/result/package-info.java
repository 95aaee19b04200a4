/** The result: the numbers of each person with their shares, checked against the ballot account, with a fingerprint. */
@ApplicationModule(
        displayName = "Result",
        allowedDependencies = {
            "kernel",
            "files",
            "document",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "counting",
            "counting::closed",
            "plan::ballot-lines",
            "conference::headcount"
        })
@NullMarked
package vn.tinnhiem.app.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
