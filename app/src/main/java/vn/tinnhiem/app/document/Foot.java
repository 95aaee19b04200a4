package vn.tinnhiem.app.document;

import java.util.List;

/** Chân trang: small lines at the foot of every page, such as the code by which a result is checked. */
public record Foot(List<String> lines) {

    /** No foot. */
    public static final Foot NONE = new Foot(List.of());

    public Foot {
        lines = List.copyOf(lines);
    }

    public static Foot of(String... lines) {
        return new Foot(List.of(lines));
    }
}
