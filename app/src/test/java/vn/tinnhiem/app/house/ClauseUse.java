package vn.tinnhiem.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;

/**
 * Một chỗ mang {@code @Clause}: a class or a method.
 *
 * @param name of the top-level class
 * @param ids the clauses
 * @param codes the rules' codes that it uses
 */
record ClauseUse(String name, Set<String> ids, Set<Code> codes) {

    static List<ClauseUse> in(List<Project.Unit> units) {
        List<ClauseUse> uses = new ArrayList<>();
        for (Project.Unit unit : units) {
            JavaClass type = unit.type();
            type.tryGetAnnotationOfType(Clause.class)
                    .ifPresent(clause -> uses.add(
                            new ClauseUse(unit.name(), ids(clause), CodeUse.codes(type.getAccessesFromSelf()))));
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(Clause.class)
                        .ifPresent(clause -> uses.add(
                                new ClauseUse(unit.name(), ids(clause), CodeUse.codes(method.getAccessesFromSelf()))));
            }
        }
        return uses;
    }

    static Set<String> allIds(Stream<ClauseUse> uses) {
        return uses.flatMap(use -> use.ids().stream()).collect(Collectors.toSet());
    }

    private static Set<String> ids(Clause clause) {
        return Arrays.stream(clause.value()).collect(Collectors.toSet());
    }
}
