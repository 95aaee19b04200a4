/** Accounts, signing in, and the gate that asks every request for the role its route names. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "files", "store", "audit", "routes", "shell"})
@NullMarked
package vn.tinnhiem.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
