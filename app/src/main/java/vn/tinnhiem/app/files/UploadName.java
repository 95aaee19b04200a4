package vn.tinnhiem.app.files;

import java.text.Normalizer;
import java.util.Locale;

/** Tên tệp người dùng gửi lên: never a path. It is shown and kept beside the file, and nothing is opened by it. */
public final class UploadName {

    private static final int LONGEST = 100;

    private UploadName() {}

    /** The last part of the name, without what no file system takes; "tep" where nothing is left. */
    public static String plain(String sent) {
        String last = sent.replaceFirst("(?s).*[/\\\\:]", "");
        String kept = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>\"|?*]", "")
                .strip()
                .replaceFirst("^[.\\s]+", "");
        if (kept.length() > LONGEST) {
            kept = kept.substring(kept.length() - LONGEST);
        }
        return kept.isBlank() ? "tep" : kept;
    }

    /** What follows the last dot, in lower case, letters and digits only; empty where there is none. */
    public static String ending(String sent) {
        String name = plain(sent);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
