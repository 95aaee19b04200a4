/** Killed at random moments: whether every acknowledged ballot is there exactly once, and nothing else. */
@NullMarked
package vn.tinnhiem.bench.kill;

import org.jspecify.annotations.NullMarked;
