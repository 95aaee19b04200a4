/** Shares of the ballots and the band of the law that a share falls in. */
@NullMarked
package vn.tinnhiem.rules.outcome;

import org.jspecify.annotations.NullMarked;
