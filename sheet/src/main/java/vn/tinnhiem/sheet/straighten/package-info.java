/** Corner marks and ticks to an upright sheet: where every millimetre of the layout lies in the scan. */
@NullMarked
package vn.tinnhiem.sheet.straighten;

import org.jspecify.annotations.NullMarked;
