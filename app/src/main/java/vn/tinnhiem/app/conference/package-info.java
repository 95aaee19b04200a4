/** The hour of the conference: who was summoned and present, the committee, the ballots handed out and taken back. */
@ApplicationModule(
        displayName = "Conference",
        allowedDependencies = {
            "kernel",
            "files",
            "store",
            "audit",
            "routes",
            "shell",
            "live",
            "yaml",
            "document",
            "plan",
            "plan::ballot-lines",
            "roster",
            "people",
            "ballot",
            "catalogue"
        })
@NullMarked
package vn.tinnhiem.app.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
