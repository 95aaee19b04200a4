/** YAML read strictly: positions, repeated and unknown keys, all faults at once. */
@ApplicationModule(
        displayName = "YAML",
        allowedDependencies = {"kernel", "files"})
@NullMarked
package vn.tinnhiem.app.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
