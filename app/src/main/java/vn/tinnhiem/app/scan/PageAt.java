package vn.tinnhiem.app.scan;

import java.nio.file.Path;

/**
 * Tờ giấy nằm ở đâu. Lives only while its case is open.
 *
 * @param page from 0
 * @param batch what a person calls the pile: the file of many pages, or the folder of loose pictures
 * @param place the how manieth sheet of the batch, from 1, blank sides not counted; 0 where it is none
 */
public record PageAt(Path file, int page, String batch, int place) {}
