/** Danh sách phát phiếu: tests of the hand-out list. */
@NullMarked
package vn.tinnhiem.app.backup;

import org.jspecify.annotations.NullMarked;
