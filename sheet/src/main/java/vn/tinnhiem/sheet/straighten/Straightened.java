package vn.tinnhiem.sheet.straighten;

import vn.tinnhiem.sheet.reading.PageCause;

/** Kết quả dựng thẳng một trang. */
public sealed interface Straightened permits Upright, Straightened.BlankSide, Straightened.Unreadable {

    /** Nothing was printed or written on it. */
    record BlankSide() implements Straightened {}

    /** @param code text of the QR where one was read, else empty; foreign text, at most 200 printable ASCII characters */
    record Unreadable(PageCause cause, String code) implements Straightened {
        Unreadable(PageCause cause) {
            this(cause, "");
        }
    }
}
