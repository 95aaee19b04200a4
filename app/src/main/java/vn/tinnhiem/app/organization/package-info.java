/** Bodies: what they are called, under whom they stand, from which day until which. */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"kernel", "files", "document", "store", "audit", "routes", "shell"})
@NullMarked
package vn.tinnhiem.app.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
