package vn.tinnhiem.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tinnhiem.rules.law.Term;

/**
 * Bảng từ vựng của {@code docs/glossary.md}.
 *
 * @param entries the terms with the names they have in the code
 * @param unwanted words that stand in no name of a type
 */
record Glossary(List<Entry> entries, List<String> unwanted) {

    /**
     * @param name a type, or a member after its last dot
     * @param there whether it exists, or is only planned
     */
    record Entry(String term, String name, boolean there) {}

    static Glossary read() {
        String text = Project.text(Project.root().resolve("docs/glossary.md"));
        List<List<String>> rows = text.lines()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        return new Glossary(
                rows.stream()
                        .filter(row -> row.size() == 6)
                        .map(row -> new Entry(
                                row.get(1),
                                row.get(2).replace("`", ""),
                                row.get(3).equals("có")))
                        .toList(),
                rows.stream()
                        .filter(row -> row.size() == 4)
                        .map(row -> row.get(1).replace("`", ""))
                        .toList());
    }

    /** The terms bound to types and members of the program, by name. */
    static Map<String, String> bound() {
        Map<String, String> terms = new TreeMap<>();
        for (Project.Unit unit : Project.main()) {
            unit.type()
                    .tryGetAnnotationOfType(Term.class)
                    .ifPresent(term -> terms.put(name(unit.type()), term.value()));
            for (JavaField field : unit.type().getFields()) {
                field.tryGetAnnotationOfType(Term.class)
                        .ifPresent(term -> terms.put(name(unit.type()) + "." + field.getName(), term.value()));
            }
        }
        return terms;
    }

    /** The name of a type without its package, outer types first. */
    static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
