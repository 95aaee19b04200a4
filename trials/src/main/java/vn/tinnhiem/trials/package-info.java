/**
 * Sheets to try the reading with: printed, marked and scanned by machine as people and offices would. Knows
 * {@code ballots.pdf} and {@code layout.json} and nothing of the code that reads.
 */
@NullMarked
package vn.tinnhiem.trials;

import org.jspecify.annotations.NullMarked;
