/** One page from planes to its reading, with a picture of every step. */
@NullMarked
package vn.tinnhiem.sheet.reader;

import org.jspecify.annotations.NullMarked;
