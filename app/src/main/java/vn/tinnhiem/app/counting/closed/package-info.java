/** The count once the committee closed it, and what has to hold before it may. */
@NamedInterface("closed")
@NullMarked
package vn.tinnhiem.app.counting.closed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
