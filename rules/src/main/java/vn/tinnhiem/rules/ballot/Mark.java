package vn.tinnhiem.rules.ballot;

/** Điều nhìn thấy ở một dòng tên: what the voter did in one line, before anyone judges it. */
public enum Mark {
    HIGH('1'),
    CONFIDENCE('2'),
    LOW('3'),
    NONE('0'),
    SEVERAL('M'),
    NAME_STRUCK_OUT('X');

    private final char key;

    Mark(char key) {
        this.key = key;
    }

    /** The character that stands for it in {@code sheets.csv}. */
    public char key() {
        return key;
    }
}
