/** People of the bodies: the directory, its imports, and rosters of a vote as offices keep them. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "files", "store", "audit", "routes", "shell", "organization"})
@NullMarked
package vn.tinnhiem.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
