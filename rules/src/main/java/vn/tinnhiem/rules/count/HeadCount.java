package vn.tinnhiem.rules.count;

import vn.tinnhiem.rules.law.Term;

/**
 * Số người của hội nghị: numbers only, never who.
 *
 * @param summoned được triệu tập
 * @param present có mặt
 */
public record HeadCount(
        @Term("được triệu tập") long summoned,
        @Term("có mặt") long present) {}
