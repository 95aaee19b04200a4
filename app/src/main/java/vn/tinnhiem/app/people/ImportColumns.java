package vn.tinnhiem.app.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinnhiem.app.files.SourceTable.Heading;
import vn.tinnhiem.app.files.SourceTable.Top;
import vn.tinnhiem.app.files.VietnameseEncoding;

/**
 * Một cột của tệp trên trang chọn cột.
 *
 * @param field name of what it is taken for; empty when it is not imported
 * @param font under which its letters are read
 */
record ImportColumns(Heading heading, String field, VietnameseEncoding font) {

    /** As the clerk said, or else as the headings say. */
    static List<ImportColumns> of(Top top, ImportReading reading) {
        List<ImportColumns> columns = new ArrayList<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        boolean said = !reading.columns().isEmpty();
        List<Heading> headings = top.headings();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            ImportField guess = heading.guess().flatMap(ImportField::of).orElse(null);
            if (guess == ImportField.NAME && splitBelow(headings, i)) {
                guess = ImportField.FAMILY;
            } else if (guess == null && i > 0 && splitBelow(headings, i - 1)) {
                guess = ImportField.GIVEN;
            }
            ImportField field =
                    said ? reading.columns().get(heading.index()) : guess != null && taken.add(guess) ? guess : null;
            VietnameseEncoding font =
                    said ? reading.fonts().getOrDefault(heading.index(), VietnameseEncoding.UTF_8) : heading.font();
            columns.add(new ImportColumns(heading, field == null ? "" : field.name(), font));
        }
        return columns;
    }

    /** "Họ và tên" over two columns, the second without a heading of its own. */
    private static boolean splitBelow(List<Heading> headings, int at) {
        if (at + 1 >= headings.size()) {
            return false;
        }
        Heading next = headings.get(at + 1);
        return headings.get(at)
                        .guess()
                        .flatMap(ImportField::of)
                        .filter(ImportField.NAME::equals)
                        .isPresent()
                && next.index() == headings.get(at).index() + 1
                && next.label().isEmpty()
                && !next.samples().isEmpty();
    }

    /** Every fault of a choice of columns, as keys of sentences. */
    static List<String> faults(Map<Integer, ImportField> columns) {
        List<String> faults = new ArrayList<>();
        boolean whole = columns.containsValue(ImportField.NAME);
        boolean family = columns.containsValue(ImportField.FAMILY);
        boolean given = columns.containsValue(ImportField.GIVEN);
        if (!whole && !(family && given)) {
            faults.add("columns.name");
        }
        if (whole && (family || given)) {
            faults.add("columns.twoNames");
        }
        Map<ImportField, Long> counts =
                columns.values().stream().collect(Collectors.groupingBy(field -> field, Collectors.counting()));
        if (counts.values().stream().anyMatch(count -> count > 1)) {
            faults.add("columns.repeated");
        }
        return faults;
    }
}
