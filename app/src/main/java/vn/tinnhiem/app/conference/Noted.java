package vn.tinnhiem.app.conference;

import java.util.OptionalLong;

/** Phiếu của một loại, như đang ghi. What is not known yet is empty. */
public record Noted(
        String ballot,
        long printed,
        long issued,
        long exchanged,
        OptionalLong unused,
        OptionalLong collected,
        OptionalLong found) {

    public long inHands() {
        return issued - exchanged;
    }

    public long left() {
        return printed - issued;
    }
}
