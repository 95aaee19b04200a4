package vn.tinnhiem.sheet.straighten;

import vn.tinnhiem.sheet.layout.LayoutJson;

/**
 * Một mẫu phiếu mà trang có thể là.
 *
 * @param index its place in the vote, from 1, as the code on the sheet says it
 */
public record IndexedLayout(int index, LayoutJson layout) {}
