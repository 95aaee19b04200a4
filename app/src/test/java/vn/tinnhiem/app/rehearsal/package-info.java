/** Danh sách phát phiếu: tests of the hand-out list. */
@NullMarked
package vn.tinnhiem.app.rehearsal;

import org.jspecify.annotations.NullMarked;
