/** Whether a count that is killed at random moments keeps what it acknowledged, and whether the bench would see it if it did not. */
@NullMarked
package vn.tinnhiem.bench.kill;

import org.jspecify.annotations.NullMarked;
