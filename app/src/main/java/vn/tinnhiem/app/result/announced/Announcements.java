package vn.tinnhiem.app.result.announced;

import java.util.Optional;

/** Những kết quả đã cho công bố. */
public interface Announcements {

    /**
     * The result of a vote that the chair released; empty before, after the release was taken back, and while the count
     * is open again.
     */
    Optional<AnnouncedResult> of(String vote);
}
