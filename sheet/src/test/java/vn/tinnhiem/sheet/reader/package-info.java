/** Trials of reading whole pages. */
@NullMarked
package vn.tinnhiem.sheet.reader;

import org.jspecify.annotations.NullMarked;
