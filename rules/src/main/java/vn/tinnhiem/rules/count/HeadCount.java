package vn.tinnhiem.rules.count;

/**
 * Số người của hội nghị: numbers only, never who.
 *
 * @param summoned được triệu tập
 * @param present có mặt
 */
public record HeadCount(long summoned, long present) {}
