/** Others' files are read strictly, our own are written whole or not at all. */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.tinnhiem.app.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
