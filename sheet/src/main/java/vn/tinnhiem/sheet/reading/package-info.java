/** What was seen on a page: scores, classes of ink and doubts, before anyone decides. */
@NullMarked
package vn.tinnhiem.sheet.reading;

import org.jspecify.annotations.NullMarked;
