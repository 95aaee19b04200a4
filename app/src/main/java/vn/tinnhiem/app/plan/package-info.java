/** The plan: read from {@code plan.yaml}, checked, approved with a digest, printed. */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {
            "kernel",
            "files",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "yaml",
            "catalogue",
            "document",
            "people"
        })
@NullMarked
package vn.tinnhiem.app.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
