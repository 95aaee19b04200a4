/** Papers drawn as PDF/A: ballots, tally sheets, labels for piles. The same input gives the same bytes. */
@NullMarked
package vn.tinnhiem.sheet.print;

import org.jspecify.annotations.NullMarked;
