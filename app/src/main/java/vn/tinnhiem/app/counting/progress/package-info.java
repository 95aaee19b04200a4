/** How far a count is: sheets done, doubts open, who sits at which station; never a mark. */
@NamedInterface("progress")
@NullMarked
package vn.tinnhiem.app.counting.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
