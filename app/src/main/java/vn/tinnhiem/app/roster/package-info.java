/** The roster of a conference: every voter once, and the list on which each signs for a ballot. */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"kernel", "document", "people", "plan"})
@NullMarked
package vn.tinnhiem.app.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
