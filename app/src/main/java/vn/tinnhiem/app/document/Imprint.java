package vn.tinnhiem.app.document;

import java.time.LocalDate;

/**
 * Thông tin của tệp. Nothing in it comes from the machine, so that the same papers give the same bytes.
 *
 * @param madeOn the date that the file says it was made on
 */
public record Imprint(String title, LocalDate madeOn) {

    static final String PROGRAM = "Tín Nhiệm";
}
