package vn.tinnhiem.app.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

/** Where the rules' codes are used: raised by the program, asserted by tests. */
final class CodeUse {

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("^\\s*(@DisplayName|\\*|/\\*|//).*$", Pattern.MULTILINE);

    private CodeUse() {}

    /** The classes that use the code and make findings. */
    static List<String> raisedBy(Code code) {
        return names(Project.main().stream()
                .filter(unit -> !unit.type().isEquivalentTo(Code.class))
                .filter(unit -> codes(unit.type().getAccessesFromSelf()).contains(code))
                .filter(unit -> makesFindings(unit.type())));
    }

    /** The classes of tests that name the code outside of comments and display names. */
    static List<String> assertedBy(Code code) {
        Pattern named = Pattern.compile("\\b(" + code.name() + "|" + code.number() + ")\\b");
        return names(Project.test().stream()
                .filter(unit -> unit.name().endsWith("Test"))
                .filter(unit -> named.matcher(SAYS_NOTHING
                                .matcher(Project.text(unit.source()))
                                .replaceAll(""))
                        .find()));
    }

    static Set<Code> codes(Collection<? extends JavaAccess<?>> accesses) {
        Set<String> fields = accesses.stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Code.class))
                .map(JavaAccess::getName)
                .collect(Collectors.toSet());
        Set<Code> codes = EnumSet.noneOf(Code.class);
        Arrays.stream(Code.values())
                .filter(code -> fields.contains(code.name()))
                .forEach(codes::add);
        return codes;
    }

    private static boolean makesFindings(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Finding.class)
                        && call.getName().equals("of"));
    }

    private static List<String> names(Stream<Project.Unit> units) {
        return units.map(Project.Unit::name).distinct().sorted().toList();
    }
}
