/** Files to pages: scans as offices make them become planes of gray, or are refused with a cause. */
@NullMarked
package vn.tinnhiem.sheet.page;

import org.jspecify.annotations.NullMarked;
