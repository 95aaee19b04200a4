/** The elected counting committee, by the names that stand on the minutes; that any of them votes is not known here. */
@NamedInterface("committee")
@NullMarked
package vn.tinnhiem.app.conference.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
