package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.serve.LanAddresses;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;
import vn.tinnhiem.app.serve.Tls;

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

    @Option(names = "--tls")
    private boolean tls;

    @Option(names = "--tls-keystore", paramLabel = "FILE")
    private @Nullable Path keyStore;

    @Option(names = "--tls-password-file", paramLabel = "FILE")
    private @Nullable Path passwordFile;

    @Option(names = "--scans", paramLabel = "DIR")
    private @Nullable Path scans;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (scans != null) {
            System.setProperty("tinnhiem.scans", scans.toAbsolutePath().toString());
        }
        OfficeApplication office =
                OfficeApplication.start(new ServeOptions(data, Optional.ofNullable(database), port, lan, encryption()));
        office.setupPath().ifPresent(path -> terminal.say("serve.setup", "link", office.address() + path));
        if (lan) {
            sayLan(office);
        }
        terminal.say("serve.ready", "address", office.address(), "data", data);
        // It ends with the process: Spring closes itself when the machine asks the process to stop.
        new CountDownLatch(1).await();
        return Terminal.DONE;
    }

    private Tls encryption() {
        if (keyStore != null || passwordFile != null) {
            if (keyStore == null || passwordFile == null || tls) {
                throw new Refused(Problem.of(Fault.F981_KEY_STORE_REFUSED, "", "--tls-keystore"));
            }
            return new Tls.Store(keyStore, passwordFile);
        }
        return tls ? new Tls.Local() : new Tls.Off();
    }

    private void sayLan(OfficeApplication office) {
        if (office.lanAddresses().isEmpty()) {
            terminal.say("serve.lan.none");
        }
        office.lanAddresses().forEach(address -> {
            terminal.say("serve.lan", "address", address);
            if (tls) {
                terminal.say("serve.lan.ca", "address", address);
            }
        });
        if (!encryption().on()) {
            terminal.warn("serve.lan.plain");
        }
        if (LanAddresses.seesTheInternet()) {
            terminal.warn("serve.internet");
        }
    }
}
