/** The catalogue: regulations, frames and plans as files of data, each value with its source, layered into one policy. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"kernel", "yaml"})
@NullMarked
package vn.tinnhiem.app.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
