package vn.tinnhiem.app.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Messages.Language;

/**
 * Điều máy thấy và không tự quyết.
 *
 * @param why name of the doubt, as in the messages: {@code why.<name>}
 * @param level the box that it is about, 1 to 3 from high to low; 0 where it is about no single box
 */
public record Seen(String why, int level) implements Comparable<Seen> {

    /** No row: what is seen concerns the sheet, or the row is named beside it. */
    public static final int NO_ROW = 0;

    /** As kept files write it: {@code HEAVY_MARK}, {@code HEAVY_MARK.2}. */
    public String code() {
        return level == 0 ? why : why + "." + level;
    }

    /** The reverse of {@link #code()}, of several with blanks between. */
    static List<Seen> of(String codes) {
        return Arrays.stream(codes.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .map(code -> code.matches(".+\\.[1-3]")
                        ? new Seen(code.substring(0, code.length() - 2), code.charAt(code.length() - 1) - '0')
                        : new Seen(code, 0))
                .toList();
    }

    static String codes(List<Seen> seen) {
        return seen.stream().map(Seen::code).collect(Collectors.joining(" "));
    }

    /**
     * What was seen, in a clause without a full stop: "ô «Tín nhiệm» của dòng 7 tô kín hoặc bôi đen".
     *
     * @param row number on the list, or {@link #NO_ROW}
     */
    public String words(Messages messages, int row) {
        String box = level == 0
                ? messages.say("seen.box")
                : messages.say("seen.boxOf", Map.of("level", messages.say("seen.level" + level)));
        String ofRow = row == NO_ROW ? "" : messages.say("seen.ofRow", Map.of("row", row));
        return messages.say("why." + why, Map.of("box", box + ofRow, "ofRow", ofRow));
    }

    /** All of them in Vietnamese, as the minutes write it. */
    public static String words(List<Seen> seen) {
        Messages messages = new Messages(Language.VI);
        return seen.stream().map(each -> each.words(messages, NO_ROW)).collect(Collectors.joining("; "));
    }

    @Override
    public int compareTo(Seen other) {
        return code().compareTo(other.code());
    }
}
