package vn.tinnhiem.app.conference;

import vn.tinnhiem.app.conference.headcount.Step;

/**
 * Một bước đã làm.
 *
 * @param time "14:05"
 * @param undone whether it was taken back later
 */
public record Deed(long number, Step step, String time, String by, boolean undone) {}
