package vn.tinnhiem.app.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Thư mục kết quả: written beside its place, forced to disk, then renamed into it. Under its name there is a whole result
 * or none, whenever the machine stops.
 */
public final class OutputFolder {

    private static final Set<String> LEFT_BY_DESKTOPS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private final Path shown;
    private final Path target;
    private final Set<String> ours;

    private OutputFolder(Path shown, Path target, Set<String> ours) {
        this.shown = shown;
        this.target = target;
        this.ours = Set.copyOf(ours);
    }

    /** What goes into the folder. */
    @FunctionalInterface
    public interface Filler {
        /** @param folder an empty folder that will become the result */
        void fill(Path folder) throws IOException;
    }

    /**
     * @param replace whether an earlier result may be replaced; never a folder in which anything else stands
     * @param ours every name that this command puts directly into the folder
     * @throws Refused F108 (not empty), F109 (unwritable), F110 (disk full), F112 (not made by this command) or F113 (being
     *     written); and what the filler refuses. The place is then as it was before
     */
    public static void write(Path out, boolean replace, Set<String> ours, Filler filler) {
        try {
            Path target = Siblings.real(out);
            new OutputFolder(out, target, ours).write(replace, filler);
        } catch (IOException e) {
            throw Siblings.refused(out, e, false);
        }
    }

    private void write(boolean replace, Filler filler) throws IOException {
        checkPlace(replace);
        Files.createDirectories(Siblings.parent(target));
        Siblings.clear(shown, target);
        checkPlace(replace);
        try (Siblings part = Siblings.part(target)) {
            Files.createDirectory(part.path());
            try {
                filler.fill(part.path());
                Durable.forceTree(part.path());
                putInPlace(part.path());
            } catch (Refused e) {
                throw e;
            } catch (IOException | UncheckedIOException e) {
                throw Siblings.refused(shown, e, Durable.isFull(e, target));
            } catch (RuntimeException e) {
                if (Durable.isFull(e, target)) {
                    throw Siblings.refused(shown, e, true);
                }
                throw e;
            }
        }
    }

    private void checkPlace(boolean replace) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException("not a folder: " + target);
        }
        List<String> names = names();
        if (names.isEmpty()) {
            return;
        }
        if (!replace) {
            throw new Refused(Problem.of(Fault.F108_OUTPUT_EXISTS, shown.toString(), ""));
        }
        names.stream().filter(name -> !ours.contains(name)).findFirst().ifPresent(stranger -> {
            throw new Refused(Problem.of(Fault.F112_OUTPUT_NOT_OURS, shown.toString(), "", "stranger", stranger));
        });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(target)) {
            return entries.map(p -> String.valueOf(p.getFileName()))
                    .filter(name -> !LEFT_BY_DESKTOPS.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private void putInPlace(Path part) throws IOException {
        Path old = null;
        if (Files.exists(target)) {
            old = Siblings.old(target);
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        Durable.forceFolder(Siblings.parent(target));
        if (old != null) {
            Durable.deleteQuietly(old);
        }
    }
}
