package vn.tinnhiem.app.document;

import java.util.regex.Pattern;

/** Dấu cuối câu: what stands before and after the words of an entry in a list. */
final class Ends {

    private static final Pattern DASH = Pattern.compile("^\\s*-\\s*");
    private static final Pattern SIGN = Pattern.compile("[\\s;.,]+$");

    private Ends() {}

    /** Without the dash before it and the sign after it. */
    static String bare(String entry) {
        return SIGN.matcher(DASH.matcher(entry).replaceFirst("")).replaceFirst("");
    }
}
