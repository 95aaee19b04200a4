package vn.tinnhiem.app.document;

/**
 * Chỗ khác nhau đầu tiên của một tệp so với văn bản làm lại.
 *
 * @param part which run of pages that counts from 1, from 1; one more than there should be when the file goes on
 * @param expected the words that should stand there, with some before and after; empty when there should be none
 * @param found the words that stand there
 */
public record Difference(Zone zone, int part, String expected, String found) {

    /** Where on the page. */
    public enum Zone {
        /** Over the text: page number and stamp. */
        TOP,
        BODY,
        FOOT,
        /** Too many pages or sections, or too few. */
        PAGES
    }
}
