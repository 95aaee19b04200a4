package vn.tinnhiem.sheet.layout;

import java.util.List;

/** Vùng chữ in sẵn: nothing else is printed there. The seal may cover {@link Role#ISSUER}. */
public record TextZone(Role role, Rect area, List<TextLine> lines) {

    public TextZone {
        lines = List.copyOf(lines);
    }

    public enum Role {
        ISSUER,
        NATIONAL_HEADING,
        PLACE_AND_DATE,
        REHEARSAL,
        TITLE,
        INSTRUCTIONS,
        TABLE_HEADINGS,
        SIGNATURE_CAPTION,
        VOTE,
        LAYOUT_VERSION
    }
}
