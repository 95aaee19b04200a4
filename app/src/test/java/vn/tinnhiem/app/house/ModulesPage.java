package vn.tinnhiem.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

/** Trang các mô-đun: each with its sentence, what it may use and what it uses. */
record ModulesPage(ApplicationModules modules) {

    private static final String INTRODUCTION = """
            # Các mô-đun

            <!-- Sinh ra từ mã nguồn: ./tinnhiem test -Ddocs.write=true -->

            Mỗi gói dưới `vn.tinnhiem.app` là một mô-đun. Câu giới thiệu và danh sách "được dùng" nằm trong `package-info.java`
            của gói; phép thử `ModulesTest` giữ các bức tường này, `SecrecyLineTest` giữ riêng đường bí mật phiếu. Hai thư
            viện `rules` (luật) và `sheet` (tờ phiếu) không dùng gì của chương trình; trình biên dịch giữ điều đó.

            """;

    String text() {
        List<ApplicationModule> sorted = modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        MarkdownTable table = new MarkdownTable("mô-đun", "là gì", "được dùng", "đang dùng");
        MarkdownTable interfaces = new MarkdownTable("mặt ngoài", "là gì");
        for (ApplicationModule module : sorted) {
            String name = module.getIdentifier().toString();
            table.row("`" + name + "`", sentence(module.getBasePackage().getName()), mayUse(module), uses(module));
            module.getNamedInterfaces().stream()
                    .filter(NamedInterface::isNamed)
                    .forEach(face -> interfaces.row("`" + name + "::" + face.getName() + "`", sentence(face)));
        }
        return INTRODUCTION + table.text()
                + "\nMột mô-đun có thể cho thấy riêng một phần, để mô-đun khác chỉ dùng phần đó:\n\n"
                + interfaces.text() + "\n" + graph(sorted);
    }

    private static String mayUse(ApplicationModule module) {
        List<String> allowed =
                Arrays.stream(declared(module).allowedDependencies()).sorted().toList();
        return allowed.equals(List.of(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                ? "mọi mô-đun"
                : names(allowed);
    }

    private String uses(ApplicationModule module) {
        return names(used(module));
    }

    private List<String> used(ApplicationModule module) {
        return module.getDirectDependencies(modules).stream()
                .map(use -> seen(use.getTargetModule(), use.getTargetType()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The module, or the part of it that others are shown. */
    private static String seen(ApplicationModule module, JavaClass type) {
        return module.getNamedInterfaces().stream()
                .filter(face -> face.isNamed() && face.contains(type))
                .map(face -> module.getIdentifier() + "::" + face.getName())
                .findFirst()
                .orElse(module.getIdentifier().toString());
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** Taken from the program's classes: on the class path of the tests a package may have two of these. */
    private static org.springframework.modulith.ApplicationModule declared(ApplicationModule module) {
        String name = module.getBasePackage().getName() + ".package-info";
        return Project.main().stream()
                .map(Project.Unit::type)
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getAnnotationOfType(org.springframework.modulith.ApplicationModule.class);
    }

    private static String sentence(NamedInterface face) {
        return sentence(face.iterator().next().getPackageName());
    }

    /** The Javadoc of a package. */
    private static String sentence(String packageName) {
        Path file = Project.root()
                .resolve("app/src/main/java")
                .resolve(packageName.replace('.', '/'))
                .resolve("package-info.java");
        String text = Project.text(file);
        String javadoc = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"));
        return javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    /** Everybody uses the kernel, and the command line uses everybody: these lines would hide the others. */
    private String graph(List<ApplicationModule> sorted) {
        StringBuilder graph = new StringBuilder(
                "Ai dùng ai (không vẽ `kernel`, ai cũng dùng; và `cli`, dùng mọi mô-đun; đường đứt là chỉ dùng mặt ngoài):\n\n");
        graph.append("```mermaid\nflowchart TD\n");
        for (ApplicationModule module : sorted) {
            String name = module.getIdentifier().toString();
            if (!name.equals("cli")) {
                used(module).stream()
                        .filter(other -> !other.equals("kernel"))
                        .forEach(other -> graph.append("  ")
                                .append(name)
                                .append(arrow(other))
                                .append('\n'));
            }
        }
        return graph.append("```\n").toString();
    }

    private static String arrow(String other) {
        String[] parts = other.split("::", -1);
        return parts.length == 1 ? " --> " + other : " -. " + parts[1] + " .-> " + parts[0];
    }
}
