package vn.tinnhiem.app.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Một hồ sơ đã niêm phong: what remains of a vote for ever.
 *
 * @param file name in the folder of archives
 * @param fingerprint SHA-256 over the manifest
 * @param sheets whether single sheets are in it
 * @param pictures whether locked pictures of pages are in it
 * @param purged when everything else was deleted
 */
record Seal(
        String vote,
        String title,
        String body,
        LocalDate voteDay,
        boolean rehearsal,
        String file,
        long size,
        String sha256,
        String fingerprint,
        boolean sheets,
        boolean pictures,
        String askedBy,
        String sealedBy,
        Instant sealed,
        Optional<Instant> purged) {

    /** The fingerprint in groups of eight, as it is read aloud and compared. */
    public String groups() {
        return fingerprint.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
