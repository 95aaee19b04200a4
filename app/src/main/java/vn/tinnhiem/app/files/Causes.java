package vn.tinnhiem.app.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why the system said no, in few words. */
final class Causes {

    private Causes() {}

    static String of(Throwable e) {
        if (e instanceof AccessDeniedException denied) {
            return "access denied: " + denied.getFile();
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason() + ": " + system.getFile();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
