/** Who may ask for which page: a role is named at every route, and a route without one is closed. */
@ApplicationModule(
        displayName = "Routes",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package vn.tinnhiem.app.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
