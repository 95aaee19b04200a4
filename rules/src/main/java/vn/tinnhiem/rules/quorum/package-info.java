/** Whether the conference may proceed. */
@NullMarked
package vn.tinnhiem.rules.quorum;

import org.jspecify.annotations.NullMarked;
