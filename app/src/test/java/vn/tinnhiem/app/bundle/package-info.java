/** Danh sách phát phiếu: tests of the hand-out list. */
@NullMarked
package vn.tinnhiem.app.bundle;

import org.jspecify.annotations.NullMarked;
