/** Who is voted on and who votes, as the office's lists say it; nothing that counts may reach this module. */
@ApplicationModule(
        displayName = "Rosters",
        allowedDependencies = {"kernel", "files"})
@NullMarked
package vn.tinnhiem.app.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
