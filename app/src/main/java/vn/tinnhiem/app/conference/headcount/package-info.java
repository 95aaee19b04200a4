/** The numbers of a conference that the count may know: heads and ballots, nobody's name. */
@NamedInterface("headcount")
@NullMarked
package vn.tinnhiem.app.conference.headcount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
