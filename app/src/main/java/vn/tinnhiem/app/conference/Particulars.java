package vn.tinnhiem.app.conference;

import vn.tinnhiem.app.conference.Conference.Official;

/**
 * Những điều biên bản cần.
 *
 * @param opened "14:00"; empty before
 * @param closed "16:30"; empty before
 * @param recorder the name may be empty
 */
public record Particulars(String place, String opened, String closed, Official chair, Official recorder) {}
