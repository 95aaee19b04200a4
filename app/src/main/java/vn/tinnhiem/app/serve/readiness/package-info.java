/** What other modules tell the readiness page. */
@NamedInterface("readiness")
@NullMarked
package vn.tinnhiem.app.serve.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
