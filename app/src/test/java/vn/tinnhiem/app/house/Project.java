package vn.tinnhiem.app.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.ApplicationModule;

/** The project's folder, and the compiled classes of its three modules. */
final class Project {

    static final List<String> MODULES = List.of("rules", "sheet", "app");

    private static final List<Unit> MAIN = units("main", "classes");
    private static final List<Unit> TEST = units("test", "test-classes");

    private Project() {}

    /**
     * A class together with the file that it was written in.
     *
     * @param type a top-level class or one inside it
     * @param source of the top-level class
     */
    record Unit(JavaClass type, Path source) {

        /** The name of the top-level class. */
        String name() {
            return source.getFileName().toString().replaceFirst("\\.java$", "");
        }
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(here.resolve("tinnhiem"))) {
            here = java.util.Objects.requireNonNull(here.getParent(), "the tests run inside the project");
        }
        return here;
    }

    /** Every class of the program, by name. */
    static List<Unit> main() {
        return MAIN;
    }

    /** Every class of the tests, by name. */
    static List<Unit> test() {
        return TEST;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a table in {@code docs/}, its header left out; cells are parted by tabs. */
    static List<List<String>> rows(String file) {
        return text(root().resolve("docs").resolve(file))
                .lines()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** Read together, so that what one module uses of another is known whole. */
    private static List<Unit> units(String sources, String classes) {
        List<Path> folders = MODULES.stream()
                .map(module -> root().resolve(module).resolve("target").resolve(classes))
                .toList();
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new IllegalStateException(folder + " is missing: build all modules, as ./tinnhiem test does");
                });
        List<Unit> units = new ArrayList<>();
        for (JavaClass type : read(folders)) {
            source(type, sources).ifPresent(source -> units.add(new Unit(type, source)));
        }
        units.sort(Comparator.comparing(unit -> unit.type().getName()));
        return List.copyOf(units);
    }

    /** Ours alone, and the annotation of our modules; of all other libraries only the names count. */
    private static JavaClasses read(List<Path> folders) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
            configuration.setClassResolverArguments(ApplicationModule.class.getPackageName());
            return new ClassFileImporter().importPaths(folders);
        });
    }

    /** Empty for a class whose source is gone: a left-over of an earlier build, which does not count. */
    private static Optional<Path> source(JavaClass type, String sources) {
        String file = type.getPackageName().replace('.', '/') + "/" + outermost(type) + ".java";
        return MODULES.stream()
                .map(module -> root().resolve(module)
                        .resolve("src")
                        .resolve(sources)
                        .resolve("java")
                        .resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
