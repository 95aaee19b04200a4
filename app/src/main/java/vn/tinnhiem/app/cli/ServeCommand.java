package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;

/** {@code tinnhiem serve} */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int PORT = 8080;

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = Path.of(System.getProperty("user.home"), ".tinnhiem");

    @Option(names = "--db", paramLabel = "URL")
    private @Nullable String database;

    @Option(names = "--port", paramLabel = "N")
    private int port = PORT;

    @Option(names = "--lan")
    private boolean lan;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        OfficeApplication office =
                OfficeApplication.start(new ServeOptions(data, Optional.ofNullable(database), port, lan));
        String address = "http://localhost:" + office.port();
        office.setupPath().ifPresent(path -> terminal.say("serve.setup", "link", address + path));
        terminal.say("serve.ready", "address", address, "data", data);
        // It ends with the process: Spring closes itself when the machine asks the process to stop.
        new CountDownLatch(1).await();
        return Terminal.DONE;
    }
}
