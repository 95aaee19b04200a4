package vn.tinnhiem.app.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.yaml.YamlFile;

/** Danh mục: the files that come with the program, and any file beside a plan, in the same format. */
public final class Catalogue {

    private final List<String> ids;

    private Catalogue(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    public static Catalogue builtIn() {
        YamlFile index = resource("index");
        List<String> ids = index.root().texts("ids");
        index.refuseIfFaulty();
        return new Catalogue(ids);
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
        return new ChainLoader(this).load(idOrPath, folder);
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
