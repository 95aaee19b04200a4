package vn.tinnhiem.app.document;

/** Căn dòng: how lines stand between the edges of their column. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFY
}
