package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.tinnhiem.app.counting.Entries.Saved;
import vn.tinnhiem.app.counting.Entries.Task;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.law.Finding;

/** Nhập một xấp: from the keys of a ballot, or as totals. What the page's script sends is answered once it is on disk. */
@Controller
@Allowed({Role.COUNTING})
class EntryPages {

    /** The numbers of one person, in the order of the fields. */
    private static final List<String> COLUMNS = List.of("valid", "invalid", "high", "confidence", "low");

    private static final List<String> OF_BATCH = List.of("setAside", "added");

    private final Entries entries;
    private final Batches batches;
    private final Totals totals;
    private final DSLContext queries;
    private final Told told;

    EntryPages(Entries entries, Batches batches, Totals totals, DSLContext queries, Told told) {
        this.entries = entries;
        this.batches = batches;
        this.totals = totals;
        this.queries = queries;
        this.told = told;
    }

    /**
     * Một tờ như trang gửi lên.
     *
     * @param id random, made by the page
     */
    record Sent(String id, long ordinal, String marks, boolean issued, boolean added) {}

    /** Which sheet is taken back. */
    record Back(String id) {}

    @PostMapping("/station/batches/{batch}/enter")
    String begin(@AuthenticationPrincipal Seated at, @PathVariable String batch) {
        return "redirect:/station/entries/"
                + entries.begin(at, batches.existing(at.vote(), batch)).pass().id();
    }

    @GetMapping("/station/entries/{pass}")
    String entry(@AuthenticationPrincipal Seated at, @PathVariable String pass, Model model) {
        Optional<Pass> there = batches.pass(pass).filter(each -> each.station().equals(at.station()) && !each.done());
        if (there.isEmpty()) {
            return "redirect:/station/batches";
        }
        Batch batch = batches.existing(at.vote(), there.get().batch());
        model.addAttribute("batch", batch);
        model.addAttribute("pass", there.get());
        model.addAttribute("persons", totals.lines(batch));
        if (batch.method() == Method.TOTALS) {
            totals(batch, there.get(), Map.of(), List.of(), model);
            return "counting/totals";
        }
        Task task = entries.task(batch, there.get());
        model.addAttribute("task", task);
        model.addAttribute(
                "ordinals", task.ordinals().stream().map(String::valueOf).collect(Collectors.joining(",")));
        model.addAttribute("last", last(there.get()));
        return "counting/keys";
    }

    @PostMapping("/station/entries/{pass}/ballots")
    @ResponseBody
    Saved ballot(@AuthenticationPrincipal Seated at, @PathVariable String pass, @RequestBody Sent sent) {
        if (!sent.id().matches("[0-9a-z]{26}")) {
            throw Batches.refused(Fault.F559_NOT_A_BALLOT);
        }
        return entries.put(at, pass, sent.id(), new Typed(sent.ordinal(), sent.marks(), sent.issued(), sent.added()));
    }

    @PostMapping("/station/entries/{pass}/undo")
    @ResponseBody
    Map<String, Object> undo(@AuthenticationPrincipal Seated at, @PathVariable String pass, @RequestBody Back back) {
        Optional<Typed> undone = entries.undo(at, pass, back.id());
        Map<String, Object> answer = new HashMap<>();
        undone.ifPresent(typed -> {
            answer.put("marks", typed.marks());
            answer.put("issued", typed.issued());
            answer.put("added", typed.added());
        });
        answer.put("done", queries.fetchCount(COUNT_ENTRY, COUNT_ENTRY.PASS.eq(pass)));
        answer.put("last", batches.pass(pass).map(this::last).orElse(""));
        return answer;
    }

    @PostMapping("/station/entries/{pass}/finish")
    @ResponseBody
    Map<String, Object> finish(@AuthenticationPrincipal Seated at, @PathVariable String pass) {
        entries.finish(at, pass);
        return Map.of("finished", true);
    }

    /** What a script sent and cannot be taken: code and sentence. */
    @org.springframework.web.bind.annotation.ExceptionHandler(Refused.class)
    Object refused(Refused refused, jakarta.servlet.http.HttpServletRequest request, Model model) {
        List<Told.Line> lines = told.problems(refused.problems());
        if (String.valueOf(request.getContentType()).startsWith("application/json")
                || request.getRequestURI().endsWith("/finish")) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of(
                            "code", lines.getFirst().code(),
                            "sentence", lines.getFirst().sentence()));
        }
        model.addAttribute("problems", lines);
        return "counting/refused";
    }

    /** Totals as a form: all its faults at once. */
    @PostMapping("/station/entries/{pass}/totals")
    String enterTotals(
            @AuthenticationPrincipal Seated at,
            @PathVariable String pass,
            @RequestParam Map<String, String> typed,
            Model model) {
        Pass there = batches.pass(pass).orElseThrow(() -> Batches.refused(Fault.F555_AT_ANOTHER_STATION));
        Batch batch = batches.existing(at.vote(), there.batch());
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<Long>> fields = new HashMap<>();
        for (int place : totals.places(batch, there)) {
            fields.put(place, numbers(batch, place, typed, problems));
        }
        List<Told.Line> wrong = new ArrayList<>(told.problems(problems));
        if (wrong.isEmpty()) {
            BatchTotals whole = totals.completed(batch, there, fields);
            List<Finding> findings = totals.findings(batch, whole);
            if (findings.isEmpty()) {
                totals.enter(at, batch, there, whole);
                return "redirect:/station/batches";
            }
            wrong.addAll(told.findings(findings));
        }
        model.addAttribute("batch", batch);
        model.addAttribute("pass", there);
        model.addAttribute("persons", totals.lines(batch));
        totals(batch, there, typed, wrong, model);
        return "counting/totals";
    }

    private void totals(Batch batch, Pass pass, Map<String, String> typed, List<Told.Line> wrong, Model model) {
        model.addAttribute("places", totals.places(batch, pass));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", wrong);
    }

    private List<Long> numbers(Batch batch, int place, Map<String, String> typed, List<Problem> problems) {
        List<Long> numbers = new ArrayList<>();
        for (String column : place == 0 ? OF_BATCH : COLUMNS) {
            String value = typed.getOrDefault(place == 0 ? column : column + "-" + place, "")
                    .strip();
            String where = place == 0 ? "" : totals.lines(batch).get(place - 1).name();
            if (value.isEmpty()) {
                problems.add(Problem.of(Fault.F508_CELL_BLANK, "", where, "column", told.word("counting." + column)));
            } else if (!value.matches("[0-9]{1,6}")) {
                problems.add(Problem.of(Fault.F505_NOT_A_COUNT, "", where, "value", value));
            } else {
                numbers.add(Long.valueOf(value));
            }
        }
        return numbers;
    }

    private String last(Pass pass) {
        return queries.select(COUNT_ENTRY.ID)
                .from(COUNT_ENTRY)
                .where(COUNT_ENTRY.PASS.eq(pass.id()))
                .orderBy(COUNT_ENTRY.ORDINAL.desc())
                .limit(1)
                .fetchOptional(COUNT_ENTRY.ID)
                .orElse("");
    }
}
