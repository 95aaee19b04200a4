package vn.tinnhiem.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Những gì danh bạ ghi về một người.
 *
 * @param name NFC, one space between words, tones as typed
 * @param posts chức vụ, the first one first
 * @param groups thành phần
 * @param retirement when leave before retirement was notified
 * @param appointed when last appointed or elected
 * @param reappointed whether that was a reappointment
 * @param otherPlaces other bodies where this person is voted on too
 */
public record PersonFacts(
        String name,
        Optional<String> code,
        Optional<LocalDate> born,
        List<String> posts,
        List<String> groups,
        Optional<LocalDate> retirement,
        Optional<LocalDate> appointed,
        boolean reappointed,
        List<String> otherPlaces) {

    public PersonFacts {
        posts = List.copyOf(posts);
        groups = List.copyOf(groups);
        otherPlaces = List.copyOf(otherPlaces);
    }
}
