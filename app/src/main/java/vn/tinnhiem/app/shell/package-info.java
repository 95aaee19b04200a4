/** What every page stands in: language, addresses of the vendored parts, and how a refusal is shown. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "routes"})
@NullMarked
package vn.tinnhiem.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
