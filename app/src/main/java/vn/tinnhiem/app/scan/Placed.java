package vn.tinnhiem.app.scan;

import java.nio.file.Path;

/** Một trang và chỗ của nó: what became of a page, and of which file it is. */
sealed interface Placed {

    /** The file that the page is of. */
    Path file();

    /** Máy đọc rõ. */
    record Clear(Path file, SheetMarks marks) implements Placed {}

    /** Cần người xem. */
    record Doubtful(Path file, Case of) implements Placed {}

    /** Bị loại. */
    record Out(Path file, RefusedPage page) implements Placed {}
}
