/** Văn bản hành chính: one model of an office paper, and three renderings of it that say the same. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.tinnhiem.app.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
