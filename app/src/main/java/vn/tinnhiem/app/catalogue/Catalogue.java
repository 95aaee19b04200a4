package vn.tinnhiem.app.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.yaml.YamlFile;

/** Danh mục: the files that come with the program, and any file beside a plan, in the same format. */
public final class Catalogue {

    private final List<String> ids;
    private final Optional<Path> kept;
    private final boolean files;

    private Catalogue(List<String> ids, Optional<Path> kept, boolean files) {
        this.ids = List.copyOf(ids);
        this.kept = kept;
        this.files = files;
    }

    public static Catalogue builtIn() {
        YamlFile index = resource("index");
        List<String> ids = index.root().texts("ids");
        index.refuseIfFaulty();
        return new Catalogue(ids, Optional.empty(), true);
    }

    /** As {@link #builtIn()}, for plans that came over the network: what they extend can be no file of this machine. */
    public static Catalogue builtInOnly() {
        return new Catalogue(builtIn().ids, Optional.empty(), false);
    }

    /**
     * The law that a result was made under: a folder with {@code 1.yaml}, {@code 2.yaml}…, highest first. Whatever a plan
     * extends, this chain is it.
     */
    public static Catalogue kept(Path folder) {
        return new Catalogue(List.of(), Optional.of(folder), true);
    }

    /** The files to keep with a result, by name. */
    public static Map<String, String> toKeep(Chain chain) {
        Map<String, String> files = new LinkedHashMap<>();
        for (CatalogueEntry entry : chain.entries()) {
            files.put(files.size() + 1 + ".yaml", entry.text());
        }
        return files;
    }

    /** The ids that {@code extends} and {@code plan new --from} take. */
    public List<String> ids() {
        return ids;
    }

    /**
     * The files that one reference leads to, up to the regulation.
     *
     * @param idOrPath an id of {@link #ids()}, or the path of a catalogue file
     * @param folder where a relative path starts
     * @throws Refused with the problems of all the files
     */
    public Chain chain(String idOrPath, Path folder) {
        return kept.isPresent()
                ? new ChainLoader(this).loadKept(files(kept.get()))
                : new ChainLoader(this).load(idOrPath, folder);
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        do {
            files.add(folder.resolve(files.size() + 1 + ".yaml"));
        } while (Files.exists(folder.resolve(files.size() + 1 + ".yaml")));
        return files;
    }

    /** Whether a reference can lead to anything here. */
    boolean knows(String reference, boolean path) {
        return path ? files : ids.contains(reference);
    }

    YamlFile file(String id) {
        return resource(id);
    }

    private static YamlFile resource(String name) {
        String path = "/catalogue/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(path), path)) {
            return YamlFile.parse(path.substring(1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
