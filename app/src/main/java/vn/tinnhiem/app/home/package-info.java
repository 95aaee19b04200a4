/** The first page: what is due, and the votes with their step. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"kernel", "routes", "shell", "plan", "plan::ballot-lines", "conference::headcount"})
@NullMarked
package vn.tinnhiem.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
