package vn.tinnhiem.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.backup.Restoration;
import vn.tinnhiem.app.store.Database;

/** {@code tinnhiem restore} */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "BACKUP")
    private Path file = Path.of(".");

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = Path.of(System.getProperty("user.home"), ".tinnhiem");

    @Option(names = "--db", paramLabel = "URL")
    private @Nullable String database;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphraseFile;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Restoration.Restored restored =
                Restoration.restore(file, data, Optional.ofNullable(database), this::passphrase);
        if (database == null) {
            terminal.say("done.restored", "folder", data, "files", restored.files(), "at", restored.at());
        } else {
            terminal.say(
                    "done.restoredWithDatabase",
                    "folder",
                    data,
                    "files",
                    restored.files(),
                    "at",
                    restored.at(),
                    "place",
                    Database.place(database));
        }
        return Terminal.DONE;
    }

    /** Never an argument: arguments stand in the history of the shell and in the list of processes. */
    private Optional<String> passphrase() {
        if (passphraseFile != null) {
            try {
                return Optional.of(
                        Files.readString(passphraseFile, StandardCharsets.UTF_8).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword(
                                "%s", terminal.messages().say("restore.passphrase", java.util.Map.of())))
                        .map(String::new);
    }
}
