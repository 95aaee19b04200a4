package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.minutes.CountNotes;
import vn.tinnhiem.app.minutes.LogHead;

/** What the minutes say beside the numbers, kept so that they can be made again: nothing where it says nothing. */
final class KeptNotes {

    private static final String LOG_HEAD = "log-head.json";
    private static final String DECISIONS = "decisions-typed.csv";

    private KeptNotes() {}

    static void write(CountNotes notes, Path inputs) throws IOException {
        if (notes.log().isPresent()) {
            LogHead head = notes.log().get();
            Files.writeString(
                    inputs.resolve(LOG_HEAD),
                    CanonicalJson.pretty(Map.of("head", Map.of("number", head.number(), "hash", head.hash()))),
                    StandardCharsets.UTF_8);
        }
        if (!notes.decisions().isEmpty()) {
            Files.writeString(inputs.resolve(DECISIONS), DecidedFile.text(notes.decisions()), StandardCharsets.UTF_8);
        }
    }

    static CountNotes read(Path inputs) {
        Path decisions = inputs.resolve(DECISIONS);
        List<Decided> decided = Files.exists(decisions) ? DecidedFile.read(decisions) : List.of();
        Path head = inputs.resolve(LOG_HEAD);
        return new CountNotes(Files.exists(head) ? Optional.of(head(head)) : Optional.empty(), decided);
    }

    private static LogHead head(Path file) {
        try {
            if (CanonicalJson.read(Files.readAllBytes(file)).get("head") instanceof Map<?, ?> head
                    && head.get("number") instanceof Number number) {
                return new LogHead(number.longValue(), String.valueOf(head.get("hash")));
            }
        } catch (IOException | tools.jackson.core.JacksonException e) {
            throw new Refused(
                    Problem.of(Fault.F106_FILE_DAMAGED, file.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
        throw new Refused(Problem.of(Fault.F106_FILE_DAMAGED, file.toString(), "", "cause", LOG_HEAD));
    }
}
