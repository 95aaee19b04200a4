/** The result as it may be shown in the room: only what the chair released, no band. */
@NamedInterface("announced")
@NullMarked
package vn.tinnhiem.app.result.announced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
