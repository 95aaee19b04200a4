/** Lists of people: persons voted on and voters, read from rosters as offices keep them. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "files"})
@NullMarked
package vn.tinnhiem.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
