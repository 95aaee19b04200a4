package vn.tinnhiem.sheet.layout;

import java.util.HashSet;
import java.util.List;

/**
 * Mọi chữ in trên một loại phiếu: what a ballot says, before anything has a place. Texts may be blank or lists empty
 * unless said otherwise.
 *
 * @param heading what stands at the top
 * @param title "PHIẾU LẤY PHIẾU TÍN NHIỆM"; not blank
 * @param subtitles lines under the title
 * @param instructions how to mark, and what makes a ballot invalid
 * @param table heads of the columns
 * @param lines the persons, at least one, no number twice
 * @param signature above the place to sign, "Người ghi phiếu" first
 * @param paperColour a note for the printer, as "Giấy màu xanh"
 * @param voteId names the vote in letters; not blank
 * @param ballotId names the ballot within the vote; not blank
 * @param rehearsal prints DIỄN TẬP
 */
public record BallotText(
        Heading heading,
        String title,
        List<String> subtitles,
        List<String> instructions,
        TableHeadings table,
        List<BallotLine> lines,
        List<String> signature,
        String paperColour,
        String voteId,
        String ballotId,
        boolean rehearsal) {

    public BallotText {
        subtitles = List.copyOf(subtitles);
        instructions = List.copyOf(instructions);
        lines = List.copyOf(lines);
        signature = List.copyOf(signature);
        if (title.isBlank() || voteId.isBlank() || ballotId.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("a ballot needs a title, its ids and at least one person");
        }
        var numbers = new HashSet<Integer>();
        if (!lines.stream().allMatch(line -> numbers.add(line.number()))) {
            throw new IllegalArgumentException("a number stands twice on the ballot");
        }
    }

    /** The same ballot with other persons. */
    public BallotText with(List<BallotLine> others) {
        return new BallotText(
                heading,
                title,
                subtitles,
                instructions,
                table,
                others,
                signature,
                paperColour,
                voteId,
                ballotId,
                rehearsal);
    }

    /**
     * Phần đầu trang.
     *
     * @param superior the body above, or blank
     * @param issuer the body whose seal hangs over its name
     * @param national the lines at the right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
     *     or "ĐẢNG CỘNG SẢN VIỆT NAM" alone
     * @param placeAndDate "Tây Ninh, ngày … tháng … năm …", or blank
     */
    public record Heading(String superior, String issuer, List<String> national, String placeAndDate) {
        public Heading {
            national = List.copyOf(national);
        }
    }

    /**
     * Đầu cột.
     *
     * @param number "Số TT"
     * @param person "Họ và tên, chức vụ"
     * @param levels three, from high to low
     */
    public record TableHeadings(String number, String person, List<String> levels) {
        public TableHeadings {
            levels = List.copyOf(levels);
            if (levels.size() != Box.Level.values().length) {
                throw new IllegalArgumentException("three levels, not " + levels.size());
            }
        }
    }
}
