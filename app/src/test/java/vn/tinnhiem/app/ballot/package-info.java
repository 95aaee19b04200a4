/** Phiếu: tests of the code, the key and everything that is printed for the counting table. */
@NullMarked
package vn.tinnhiem.app.ballot;

import org.jspecify.annotations.NullMarked;
