package vn.tinnhiem.sheet.reader;

import java.nio.file.Path;
import vn.tinnhiem.sheet.layout.LayoutJson;

/**
 * Một mẫu phiếu của cuộc lấy phiếu.
 *
 * @param index its place in the vote, from 1, as the code on the sheet says it
 * @param blank the printed ballots, whose first page shows what a blank sheet looks like
 */
public record Form(int index, LayoutJson layout, Path blank) {}
