/** Files as scanners make them, written by other means than ours, and files made to break readers. */
@NullMarked
package vn.tinnhiem.sheet.page;

import org.jspecify.annotations.NullMarked;
