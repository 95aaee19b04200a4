package vn.tinnhiem.app.people;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.files.EncodingGuess;
import vn.tinnhiem.app.files.SourceTable;
import vn.tinnhiem.app.files.VietnameseEncoding;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.organization.Bodies;
import vn.tinnhiem.app.organization.Body;
import vn.tinnhiem.app.people.ImportLine.State;
import vn.tinnhiem.app.people.Imports.Pending;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;

/** Nhập danh bạ từ tệp: sent, columns named, looked over, confirmed. Nothing is written before the last. */
@Controller
@RequestMapping("/people/{body}/imports")
@Allowed(Role.SECRETARIAT)
class ImportPages {

    private static final int PAGE = 100;
    private static final int MOST_SINCE = 50;

    private final Imports imports;
    private final Bodies bodies;
    private final Language language;

    ImportPages(Imports imports, Bodies bodies, Language language) {
        this.imports = imports;
        this.bodies = bodies;
        this.language = language;
    }

    @ModelAttribute("body")
    Body body(@PathVariable String body) {
        return bodies.history(body)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .latest();
    }

    @PostMapping
    String send(@PathVariable String body, @RequestParam MultipartFile file, @AuthenticationPrincipal Caller caller)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String id = imports.keep(body, name, file.getBytes(), caller.name());
        return "redirect:/people/" + body + "/imports/" + id;
    }

    @GetMapping("/{id}")
    String columns(@PathVariable String body, @PathVariable String id, Model model) {
        Pending pending = pending(body, id);
        return pending.reading().encoding().isEmpty()
                ? encodings(pending, model)
                : columns(pending, model, pending.reading(), List.of());
    }

    @GetMapping("/{id}/encoding")
    String encoding(@PathVariable String body, @PathVariable String id, Model model) {
        return encodings(pending(body, id), model);
    }

    @PostMapping("/{id}/encoding")
    String encoding(@PathVariable String body, @PathVariable String id, @RequestParam VietnameseEncoding encoding) {
        Pending pending = pending(body, id);
        imports.read(pending, pending.reading().in(encoding));
        return "redirect:/people/" + body + "/imports/" + id;
    }

    @PostMapping("/{id}/place")
    String place(
            @PathVariable String body,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int sheet,
            @RequestParam(required = false) Optional<Integer> row) {
        Pending pending = pending(body, id);
        boolean sameSheet = pending.reading().sheet().equals(OptionalInt.of(sheet));
        OptionalInt at = row.filter(number -> number > 0).map(OptionalInt::of).orElse(OptionalInt.empty());
        imports.read(
                pending,
                pending.reading().at(OptionalInt.of(sheet), sameSheet || row.isPresent() ? at : OptionalInt.empty()));
        return "redirect:/people/" + body + "/imports/" + id;
    }

    @PostMapping("/{id}/columns")
    String columns(
            @PathVariable String body,
            @PathVariable String id,
            @RequestParam int sheet,
            @RequestParam int row,
            @RequestParam Map<String, String> form,
            Model model) {
        Pending pending = pending(body, id);
        Map<Integer, ImportField> columns = new TreeMap<>();
        Map<Integer, VietnameseEncoding> fonts = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith("column-") && !value.isEmpty()) {
                columns.put(Integer.valueOf(name.substring(7)), ImportField.valueOf(value));
            } else if (name.startsWith("font-") && !value.equals("UTF_8")) {
                fonts.put(Integer.valueOf(name.substring(5)), VietnameseEncoding.valueOf(value));
            }
        });
        ImportReading reading = pending.reading().as(OptionalInt.of(sheet), OptionalInt.of(row), columns, fonts);
        List<String> faults = ImportColumns.faults(columns);
        if (!faults.isEmpty()) {
            return columns(pending, model, reading, faults);
        }
        imports.read(pending, reading);
        return "redirect:/people/" + body + "/imports/" + id + "/preview";
    }

    @GetMapping("/{id}/preview")
    String preview(
            @PathVariable String body,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean changed,
            Model model) {
        Pending pending = pending(body, id);
        if (!pending.mapped()) {
            return "redirect:/people/" + body + "/imports/" + id;
        }
        ImportPreview preview = imports.preview(pending);
        String shown = !show.isEmpty() ? show : preview.open() ? "open" : "all";
        Set<State> states = states(shown);
        List<ImportLine> lines = preview.lines().stream()
                .filter(line -> states.contains(line.state()))
                .toList();
        int pages = Math.max(1, (lines.size() + PAGE - 1) / PAGE);
        int at = Math.clamp(page, 1, pages);
        List<ImportLine> since = preview.lines().stream()
                .filter(line -> !line.signature().equals(pending.seen().get(Integer.toString(line.number()))))
                .toList();
        model.addAttribute("pending", pending);
        Map<String, Integer> counts = new TreeMap<>();
        preview.counts().forEach((state, count) -> counts.put(state.name(), count));
        model.addAttribute("counts", counts);
        model.addAttribute("open", preview.open());
        model.addAttribute("writes", preview.changes().size());
        model.addAttribute("total", preview.lines().size());
        model.addAttribute("digest", preview.digest());
        model.addAttribute("show", shown);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("lines", lines.subList((at - 1) * PAGE, Math.min(at * PAGE, lines.size())));
        model.addAttribute("since", since.size() > MOST_SINCE ? since.subList(0, MOST_SINCE) : since);
        model.addAttribute("sinceCount", since.size());
        model.addAttribute("refusedBecauseChanged", changed);
        model.addAttribute("words", new Words(language.messages()));
        return "people/import-preview";
    }

    private static Set<State> states(String show) {
        return switch (show) {
            case "open" -> EnumSet.of(State.ERROR, State.NEAR);
            case "new" -> EnumSet.of(State.NEW);
            case "changed" -> EnumSet.of(State.CHANGED);
            case "same" -> EnumSet.of(State.SAME);
            case "left" -> EnumSet.of(State.LEFT_OUT, State.JOINED);
            default -> EnumSet.allOf(State.class);
        };
    }

    @PostMapping("/{id}/choices")
    String choose(
            @PathVariable String body,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String every,
            @RequestParam Map<String, String> form) {
        Pending pending = pending(body, id);
        Map<Integer, String> chosen = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith("row-")) {
                chosen.put(Integer.valueOf(name.substring(4)), value);
            }
        });
        if (every.equals("skip-errors")) {
            imports.preview(pending).lines().stream()
                    .filter(line -> line.state() == State.ERROR)
                    .forEach(line -> chosen.put(line.number(), "skip"));
        }
        imports.choose(pending, chosen);
        return "redirect:/people/" + body + "/imports/" + id + "/preview" + (show.equals("left") ? "?show=left" : "");
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable String body, @PathVariable String id, @RequestParam String digest) {
        Optional<Map<State, Integer>> written = imports.confirm(pending(body, id), digest);
        return written.map(counts -> "redirect:/people/" + body + "?imported="
                        + (counts.getOrDefault(State.NEW, 0) + counts.getOrDefault(State.CHANGED, 0)))
                .orElse("redirect:/people/" + body + "/imports/" + id + "/preview?changed=true");
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable String body, @PathVariable String id) {
        imports.drop(pending(body, id));
        return "redirect:/people/" + body;
    }

    private String encodings(Pending pending, Model model) {
        model.addAttribute("pending", pending);
        model.addAttribute(
                "readings",
                SourceTable.encodings(pending.file())
                        .map(EncodingGuess::readings)
                        .orElse(List.of()));
        return "people/import-encoding";
    }

    private String columns(Pending pending, Model model, ImportReading reading, List<String> faults) {
        SourceTable table = imports.open(pending);
        SourceTable.Top top = table.top(reading.sheet(), reading.row(), ImportField.columns());
        model.addAttribute("pending", pending);
        model.addAttribute("sheets", table.sheets());
        model.addAttribute("top", top);
        model.addAttribute("columns", ImportColumns.of(top, reading));
        model.addAttribute("fields", ImportField.values());
        model.addAttribute("faults", faults);
        model.addAttribute("text", SourceTable.encodings(pending.file()).isPresent());
        return "people/import-columns";
    }

    /** Sentences of faults, with their codes. */
    record Words(Messages messages) {
        public String sentence(Problem problem) {
            return messages.say("fault." + problem.fault().number(), problem.values());
        }
    }

    private Pending pending(String body, String id) {
        return imports.find(body, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
