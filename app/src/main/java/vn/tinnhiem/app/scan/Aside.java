package vn.tinnhiem.app.scan;

import java.nio.file.Path;

/** Một mục nằm giữa các tệp quét mà không được đọc. Nothing of it is among the pages. */
public record Aside(Path file, Cause cause) {

    /** Vì sao không đọc. Words: {@code aside.<name>}. */
    public enum Cause {
        /** A hidden file or folder, also one whose name begins with a full stop. */
        HIDDEN,
        /** What desktops leave in every folder. */
        LEFT_BY_DESKTOP,
        /** A link to something that is not there. */
        BROKEN_LINK,
        /** The result folder of this count, or what it keeps beside it. */
        OWN_OUTPUT
    }
}
