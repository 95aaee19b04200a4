package vn.tinnhiem.app.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinnhiem.app.files.Column;

/** Một cột của tệp có thể là gì. */
enum ImportField {
    /** Not kept; tells the row of the total. */
    NUMBER(RosterColumns.NUMBER),
    CODE(RosterColumns.CODE),
    NAME(RosterColumns.NAME),
    FAMILY(RosterColumns.FAMILY),
    GIVEN(RosterColumns.GIVEN),
    POSTS(RosterColumns.POSITION),
    GROUPS(RosterColumns.GROUP),
    BORN(RosterColumns.BORN),
    RETIREMENT(RosterColumns.RETIREMENT),
    APPOINTED(RosterColumns.APPOINTED),
    REAPPOINTED(RosterColumns.REAPPOINTED),
    PLACES(RosterColumns.OTHER_PLACES);

    static final Set<ImportField> NAMES = EnumSet.of(NAME, FAMILY, GIVEN);

    private final Column column;

    ImportField(Column column) {
        this.column = column;
    }

    Column column() {
        return column;
    }

    static List<Column> columns() {
        return Stream.of(values()).map(ImportField::column).toList();
    }

    static Optional<ImportField> of(Column column) {
        return Stream.of(values()).filter(field -> field.column.equals(column)).findFirst();
    }
}
