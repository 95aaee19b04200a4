package vn.tinnhiem.app.document;

import java.util.Optional;

/**
 * Phần đầu văn bản. Names are given as they are spoken; capitals are made where the form asks for them.
 *
 * @param superior the body over the issuing one; empty when the form has none
 * @param number the whole text, as "Số: 05/KH-SCT" or "Số 05-KH/ĐU"; may hold blanks to write in; empty for none
 * @param secrecyBox an empty box under the number (ô 10a), for the rubber stamp; nothing is ever printed in it
 * @param originalLabel as "Bản gốc số 1/3 – gửi …", small above everything
 */
public record Heading(
        Optional<String> superior,
        String issuer,
        String number,
        String place,
        PaperDate date,
        boolean secrecyBox,
        Optional<String> originalLabel) {

    /** The same heading on another original. */
    public Heading withOriginalLabel(String label) {
        return new Heading(superior, issuer, number, place, date, secrecyBox, Optional.of(label));
    }
}
