package vn.tinnhiem.app.document;

/** Thể thức của văn bản: whose form a paper follows. */
public enum PaperStyle {
    /** State bodies: Nghị định 30/2020/NĐ-CP, phụ lục I. */
    STATE,
    /** Party bodies: Hướng dẫn 05-HD/VPTW. */
    PARTY;

    /** What stands after the last word of a paper. */
    public String lastSign() {
        return this == STATE ? "./." : ".";
    }
}
