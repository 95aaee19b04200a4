/** Phiếu quét: tests of what the committee is asked, of its decisions and of the count that they finish. */
@NullMarked
package vn.tinnhiem.app.scan;

import org.jspecify.annotations.NullMarked;
