/** Quét phiếu: tests of intake, the reading process, the journal and what pages come to. */
@NullMarked
package vn.tinnhiem.app.scan;

import org.jspecify.annotations.NullMarked;
