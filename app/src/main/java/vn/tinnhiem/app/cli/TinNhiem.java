package vn.tinnhiem.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.tinnhiem.app.kernel.Messages.Language;
import vn.tinnhiem.app.kernel.Refused;

/** Dòng lệnh {@code tinnhiem}. */
@Command(
        name = "tinnhiem",
        mixinStandardHelpOptions = true,
        versionProvider = TinNhiem.Version.class,
        subcommands = {
            PlanCommand.class,
            BallotsCommand.class,
            CountCommand.class,
            ResultCommand.class,
            VerifyCommand.class,
            SheetCommand.class,
            ServeCommand.class,
            RestoreCommand.class,
            WarmUpCommand.class,
            DemoCommand.class
        })
public final class TinNhiem {

    private final Terminal terminal;

    TinNhiem(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "vi|en")
    void setLanguage(Language language) {
        terminal.speak(language);
    }

    public static void main(String[] args) {
        // Digits and dates are the same on every machine: what is shown in Vietnamese is said so where it is shown.
        Locale.setDefault(Locale.ROOT);
        int exit = run(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                args);
        System.exit(exit);
    }

    /** Runs one command and gives its exit code; everything is said to the two streams. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        Terminal terminal = new Terminal(out, err);
        CommandLine line = new CommandLine(new TinNhiem(terminal), new Commands(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new java.io.PrintWriter(out, true))
                .setErr(new java.io.PrintWriter(err, true))
                .setParameterExceptionHandler(new WrongLine(terminal))
                .setExecutionExceptionHandler((e, command, parsed) ->
                        e instanceof Refused refused ? terminal.refuse(refused) : terminal.bug(e));
        line.setResourceBundle(ResourceBundle.getBundle("cli", locale(args)));
        line.setUsageHelpWidth(110);
        return line.execute(args);
    }

    /** The language is asked for before the line is parsed, so that even its errors and help speak it. */
    private static Locale locale(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equalsIgnoreCase("--lang=en")
                    || i > 0 && args[i - 1].equals("--lang") && args[i].equalsIgnoreCase("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ROOT;
    }

    /** Makes the commands, each with the terminal that it speaks to. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                    return type.cast(constructor.newInstance(terminal));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TinNhiem.class.getPackage().getImplementationVersion();
            return new String[] {"tinnhiem " + (version == null ? "(chưa đóng gói)" : version)};
        }
    }
}
