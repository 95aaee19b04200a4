/** Live pages: who watches a vote is told that something changed, never what. */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"kernel", "routes"})
@NullMarked
package vn.tinnhiem.app.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
