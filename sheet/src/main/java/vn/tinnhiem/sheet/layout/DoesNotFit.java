package vn.tinnhiem.sheet.layout;

/**
 * Danh sách dài hơn một trang.
 *
 * @param rowsThatFit how many persons from the top of the list fit, at the tightest; 0 where the headings alone are
 *     too long
 */
public record DoesNotFit(int rowsThatFit) implements Arrangement {}
