/** Trials of straightening on pages printed, turned and spoilt here. */
@NullMarked
package vn.tinnhiem.sheet.straighten;

import org.jspecify.annotations.NullMarked;
