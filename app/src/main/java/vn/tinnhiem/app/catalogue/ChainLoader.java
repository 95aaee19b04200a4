package vn.tinnhiem.app.catalogue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.yaml.NearestWord;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Setting;

/** Follows {@code extends} upwards, gathering the problems of all files. */
final class ChainLoader {

    private static final String FORMAT = "tinnhiem/catalogue/1";

    /** Not to be told of a file whose parent cannot be read: the parent might have been the remedy. */
    private static final Set<Fault> NEEDS_WHAT_STANDS_ABOVE =
            Set.of(Fault.F220_DOCUMENT_UNDECLARED, Fault.F224_COUNTED_FROM_NO_DEADLINE);

    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> onTheWay = new ArrayList<>();

    ChainLoader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Chain load(String reference, Path folder) {
        if (!catalogue.knows(reference, isPath(reference))) {
            throw new Refused(Problem.of(Fault.F211_EXTENDS_UNKNOWN, "", "extends", unknown(reference)));
        }
        List<CatalogueEntry> entries = entries(reference, folder);
        if (problems.isEmpty()) {
            refuseIncomplete(new Chain(entries));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Chain(entries);
    }

    /** Files kept with a result, highest first; what they say they extend is not followed. */
    Chain loadKept(List<Path> files) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Path path : files) {
            YamlFile file = YamlFile.read(path);
            onTheWay.add(path.toString());
            entries.add(entry(file, entries));
            problems.addAll(file.allProblems());
        }
        if (problems.isEmpty()) {
            refuseIncomplete(new Chain(entries));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Chain(entries);
    }

    private List<CatalogueEntry> entries(String reference, Path folder) {
        try {
            YamlFile file = isPath(reference) ? YamlFile.read(path(reference, folder)) : catalogue.file(reference);
            onTheWay.add(key(reference, folder));
            Path home = isPath(reference) ? parent(path(reference, folder)) : folder;
            List<CatalogueEntry> entries = new ArrayList<>(above(file.root(), home));
            boolean blind = entries.isEmpty() && file.root().has("extends");
            entries.add(entry(file, entries));
            file.allProblems().stream()
                    .filter(problem -> !blind || !NEEDS_WHAT_STANDS_ABOVE.contains(problem.fault()))
                    .forEach(problems::add);
            return entries;
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return List.of();
        }
    }

    private List<CatalogueEntry> above(YamlMap root, Path folder) {
        Optional<String> parent = root.optionalText("extends");
        if (parent.isEmpty()) {
            return List.of();
        }
        if (!catalogue.knows(parent.get(), isPath(parent.get()))) {
            root.fault("extends", Fault.F211_EXTENDS_UNKNOWN, unknown(parent.get()));
            return List.of();
        }
        if (onTheWay.contains(key(parent.get(), folder))) {
            root.fault(
                    "extends",
                    Fault.F210_EXTENDS_CYCLE,
                    "chain",
                    String.join(" → ", onTheWay) + " → " + key(parent.get(), folder));
            return List.of();
        }
        return entries(parent.get(), folder);
    }

    private static CatalogueEntry entry(YamlFile file, List<CatalogueEntry> above) {
        YamlMap root = file.root();
        String format = root.text("format");
        if (!format.isEmpty() && !format.equals(FORMAT)) {
            root.fault("format", Fault.F226_FORMAT_UNKNOWN, "value", format, "wanted", FORMAT);
        }
        String id = root.text("id");
        Layer.Kind kind = root.choice("kind", Layer.Kind.class);
        if (!above.isEmpty() && above.getLast().kind().compareTo(kind) > 0) {
            CatalogueEntry parent = above.getLast();
            root.fault(
                    "extends",
                    Fault.F227_LAYER_ORDER,
                    "id",
                    id,
                    "kind",
                    Setting.written(kind),
                    "parent",
                    parent.id(),
                    "parentKind",
                    Setting.written(parent.kind()));
        }
        Map<String, SourceDocument> documents = Documents.read(root);
        Set<String> known = new HashSet<>(documents.keySet());
        above.forEach(entry -> known.addAll(entry.documents().keySet()));
        List<Layer> layers = above.stream().map(CatalogueEntry::layer).toList();
        return new CatalogueEntry(
                id,
                kind,
                root.text("title"),
                root.optionalText("extends"),
                LayerReader.catalogued(root, id, kind, known, layers),
                documents,
                root.optionalMap("template").map(TemplateReader::read),
                file.text());
    }

    private void refuseIncomplete(Chain chain) {
        List<String> missing = chain.layers().missing();
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                    Fault.F225_SETTINGS_MISSING,
                    onTheWay.getFirst(),
                    "settings",
                    "id",
                    chain.lowest().id(),
                    "keys",
                    String.join(", ", missing)));
        }
    }

    private Object[] unknown(String id) {
        List<String> known = catalogue.ids();
        return new Object[] {"id", id, "nearest", NearestWord.to(id, known), "known", String.join(", ", known)};
    }

    private static boolean isPath(String reference) {
        return reference.contains("/") || reference.contains("\\") || reference.endsWith(".yaml");
    }

    private static String key(String reference, Path folder) {
        return isPath(reference) ? path(reference, folder).toAbsolutePath().toString() : reference;
    }

    private static Path path(String reference, Path folder) {
        try {
            return folder.resolve(reference).normalize();
        } catch (InvalidPathException e) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, reference, "", "file", reference));
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
