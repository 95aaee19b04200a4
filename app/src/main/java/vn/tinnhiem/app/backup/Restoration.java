package vn.tinnhiem.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tinnhiem.app.bundle.BundleReading;
import vn.tinnhiem.app.bundle.LockedInput;
import vn.tinnhiem.app.bundle.Manifest;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Phục hồi: onto an empty place only; everything is held against the manifest before the place is touched. */
public final class Restoration {

    /** What a place may hold that was started once and never used. */
    private static final Set<String> FRESH = Set.of(
            "tinnhiem.db",
            "tinnhiem.db-wal",
            "tinnhiem.db-shm",
            "tinnhiem.db-journal",
            "access.key",
            "tls",
            BackupFolder.NAME);

    private Restoration() {}

    /**
     * @param at when the backup was made
     * @param files how many beside the database
     */
    public record Restored(String at, int files) {}

    /**
     * Puts a backup into a data folder.
     *
     * @param database where the tables go instead of the folder: JDBC address of an empty PostgreSQL database
     * @param passphrase asked for when the file is locked
     * @throws Refused when the folder or the database is not empty, the program runs there, or the file is not whole
     */
    public static Restored restore(
            Path file, Path data, Optional<String> database, Supplier<Optional<String>> passphrase) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, file.toString(), "", "file", file));
        }
        Path target = data.toAbsolutePath().normalize();
        refuseFilled(target);
        if (database.isEmpty()) {
            return written(target, folder -> fill(file, folder, passphrase));
        }
        try (EmptyDatabase empty = EmptyDatabase.open(database.get())) {
            Restored restored = written(target, folder -> {
                Restored filled = fill(file, folder, passphrase);
                empty.take(folder.resolve(Backups.DATABASE));
                Files.delete(folder.resolve(Backups.DATABASE));
                return filled;
            });
            empty.keep();
            return restored;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills a folder. */
    @FunctionalInterface
    private interface Filling {
        Restored fill(Path folder) throws IOException;
    }

    private static Restored written(Path target, Filling filling) {
        Restored[] restored = new Restored[1];
        OutputFolder.write(target, true, FRESH, folder -> restored[0] = filling.fill(folder));
        return restored[0];
    }

    private static Restored fill(Path file, Path folder, Supplier<Optional<String>> passphrase) throws IOException {
        Path taken = Files.createDirectory(folder.resolve(".taken"));
        BundleReading.Read read;
        try (InputStream in = open(file, passphrase)) {
            read = BundleReading.extract(in, file, Set.of(Backups.FORMAT), taken);
        }
        if (!read.differences().isEmpty()) {
            throw new Refused(read.differences());
        }
        Path database = taken.resolve(Backups.DATABASE);
        if (!Files.isRegularFile(database)) {
            throw new Refused(Problem.of(Fault.F901_NOT_A_PACKAGE, file.toString(), ""));
        }
        Snapshot.check(database);
        int level = Snapshot.level(database);
        if (level > known()) {
            throw new Refused(
                    Problem.of(Fault.F913_NEWER_PROGRAM, file.toString(), "", "found", level, "known", known()));
        }
        Files.move(database, folder.resolve(Backups.DATABASE), StandardCopyOption.ATOMIC_MOVE);
        Path files = taken.resolve("files");
        if (Files.isDirectory(files)) {
            try (Stream<Path> each = Files.list(files)) {
                for (Path top : each.toList()) {
                    Files.move(top, folder.resolve(top.getFileName()));
                }
            }
            Files.delete(files);
        }
        Files.delete(taken);
        Manifest manifest = read.manifest();
        return new Restored(manifest.text("at"), manifest.members().size() - 1);
    }

    private static InputStream open(Path file, Supplier<Optional<String>> passphrase) throws IOException {
        if (!LockedInput.locked(file)) {
            return Files.newInputStream(file);
        }
        return LockedInput.open(
                file,
                passphrase
                        .get()
                        .orElseThrow(
                                () -> new Refused(Problem.of(Fault.F908_PASSPHRASE_MISSING, file.toString(), ""))));
    }

    /** The highest migration of this program. */
    private static int known() {
        try {
            return Stream.of(new org.springframework.core.io.support.PathMatchingResourcePatternResolver(
                                    Restoration.class.getClassLoader())
                            .getResources("classpath*:db/migration/V*.sql"))
                    .map(each -> String.valueOf(each.getFilename()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseFilled(Path data) {
        if (!Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            List<Path> all = files.toList();
            boolean strangers = all.stream()
                    .anyMatch(file -> !FRESH.contains(file.getFileName().toString()));
            boolean backups =
                    !BackupFolder.backups(data.resolve(BackupFolder.NAME)).isEmpty();
            Path database = data.resolve(Backups.DATABASE);
            if (strangers || backups || Files.exists(database) && used(database, data)) {
                throw new Refused(Problem.of(Fault.F911_NOT_EMPTY, data.toString(), "", "folder", data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anybody has an account there or a vote was made; refuses while the program runs on it. */
    private static boolean used(Path database, Path data) {
        try (Connection connection = Snapshot.open(database);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=500");
            try (var answer =
                    statement.executeQuery("select (select count(*) from account) + (select count(*) from vote)")) {
                if (answer.next() && answer.getLong(1) > 0) {
                    return true;
                }
            }
            // Leaving the mode of a running program is refused while another holds the file open.
            try (var answer = statement.executeQuery("PRAGMA journal_mode=DELETE")) {
                if (!answer.next() || !"delete".equals(answer.getString(1))) {
                    throw new Refused(Problem.of(Fault.F912_IN_USE, data.toString(), "", "folder", data));
                }
            }
            return false;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("BUSY")
                    || String.valueOf(e.getMessage()).contains("locked")) {
                throw new Refused(Problem.of(Fault.F912_IN_USE, data.toString(), "", "folder", data));
            }
            return true;
        }
    }
}
