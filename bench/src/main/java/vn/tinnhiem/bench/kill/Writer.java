package vn.tinnhiem.bench.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.counting.ScriptedStations;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Tiến trình ghi kho, không có web: the application's own parts from a station's entry down to the file. Reads what stations ask, a
 * line each, several at once, and says that it is done after the transaction has ended.
 */
public final class Writer {

    static final String READY = "ready";
    /** The control that has to be caught: says that it is done, and then does it. */
    static final String TOO_EARLY = "too-early";

    /** Named one by one: reading the whole program for them would take longer at each start than what is tried. */
    private static final List<String> PARTS = List.of(
            "store.StoreConfiguration",
            "store.Rewriting",
            "audit.AuditLog",
            "live.Live",
            "plan.VoteRosters",
            "plan.Votes",
            "conference.ConferenceRows",
            "conference.Attendances",
            "conference.ConferenceChanges",
            "conference.BallotAccounts",
            "conference.Steps",
            "conference.CommitteeSeats",
            "conference.BallotBoxes",
            "conference.Conferences",
            "counting.Stations",
            "counting.Batches",
            "counting.OpenCounts",
            "counting.Shuffling",
            "counting.Agreement",
            "counting.Entries");

    private static final Logger ROOT = Logger.getLogger("");

    private final ScriptedStations stations;
    private final List<String> keys;
    private final boolean tooEarly;
    private final PrintStream out;

    private Writer(ScriptedStations stations, List<String> keys, boolean tooEarly, PrintStream out) {
        this.stations = stations;
        this.keys = keys;
        this.tooEarly = tooEarly;
        this.out = out;
    }

    /** @param arguments the data folder, {@value #TOO_EARLY} or nothing, the stations' keys */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        GenericApplicationContext parts = parts(arguments[0]);
        List<String> keys = List.of(arguments).subList(2, arguments.length);
        new Writer(ScriptedStations.of(parts), keys, arguments[1].equals(TOO_EARLY), out).run();
        parts.close();
    }

    private static GenericApplicationContext parts(String data) {
        ROOT.setLevel(Level.WARNING);
        System.setProperty("tinnhiem.data", data);
        GenericApplicationContext context = new GenericApplicationContext();
        AnnotatedBeanDefinitionReader reader = new AnnotatedBeanDefinitionReader(context);
        for (String part : PARTS) {
            reader.register(ClassUtils.resolveClassName("vn.tinnhiem.app." + part, Writer.class.getClassLoader()));
        }
        // As Spring Boot has it: parts are asked for by their classes.
        AopConfigUtils.registerAutoProxyCreatorIfNecessary(context);
        AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(context);
        context.registerBean(Actor.Current.class, () -> () -> Actor.PROGRAM);
        context.refresh();
        return context;
    }

    private void run() throws IOException {
        List<ExecutorService> seats = new ArrayList<>();
        keys.forEach(key -> seats.add(Executors.newSingleThreadExecutor()));
        out.println(READY);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                int seat = Integer.parseInt(line.substring(0, tab));
                Asked asked = Asked.of(line.substring(tab + 1));
                seats.get(seat).execute(() -> answer(seat, asked));
            }
        }
        seats.forEach(ExecutorService::close);
    }

    /** A line ends in a point, so that half a line is not taken for an answer. */
    private void answer(int seat, Asked asked) {
        if (tooEarly && asked instanceof Asked.Put put) {
            out.println(seat + "\tdone\t" + put.sheet().ordinal() + "\t.");
            done(seat, asked);
        } else {
            out.println(seat + "\t" + done(seat, asked) + "\t.");
        }
    }

    private String done(int seat, Asked asked) {
        String key = keys.get(seat);
        try {
            return "done\t"
                    + switch (asked) {
                        case Asked.Begin(String batch) -> stations.begin(key, batch);
                        case Asked.Put(String pass, Sheet sheet) ->
                            stations.put(
                                    key,
                                    pass,
                                    sheet.id(),
                                    sheet.ordinal(),
                                    sheet.marks(),
                                    sheet.issued(),
                                    sheet.added());
                        case Asked.Undo(String pass, String id) ->
                            stations.undo(key, pass, id).orElse("");
                        case Asked.Finish(String pass) -> {
                            stations.finish(key, pass);
                            yield "";
                        }
                        case Asked.Again(String batch) -> {
                            stations.again(key, batch);
                            yield "";
                        }
                    };
        } catch (Refused refused) {
            return "refused\t" + refused.problems().getFirst().fault().name();
        }
    }
}
