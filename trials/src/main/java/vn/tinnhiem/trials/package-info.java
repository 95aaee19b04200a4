/**
 * Sheets to try the reading with: printed, marked and scanned by machine as people and offices would. Knows
 * {@code ballots.pdf} and {@code layout.json} and nothing of the code that reads.
 *
 * <p>{@link vn.tinnhiem.trials.Blank} prints, {@link vn.tinnhiem.trials.Trials} makes sheet after sheet by seed and index,
 * {@link vn.tinnhiem.trials.Profile} says what is written and how it is scanned, {@link vn.tinnhiem.trials.Clean} what
 * counts as clean and unclear, {@link vn.tinnhiem.trials.Distortion} what each strength stands for.
 */
@NullMarked
package vn.tinnhiem.trials;

import org.jspecify.annotations.NullMarked;
