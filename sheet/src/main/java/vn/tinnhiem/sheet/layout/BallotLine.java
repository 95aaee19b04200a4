package vn.tinnhiem.sheet.layout;

/**
 * Một người trên phiếu.
 *
 * @param number number on the list, from 1
 * @param name as printed
 * @param position as printed; may be blank
 */
public record BallotLine(int number, String name, String position) {

    public BallotLine {
        if (number < 1 || number > 999 || name.isBlank()) {
            throw new IllegalArgumentException("a line needs a number from 1 to 999 and a name");
        }
        name = Paragraph.clean(name);
        position = Paragraph.clean(position);
    }
}
