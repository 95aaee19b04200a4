package vn.tinnhiem.app.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.store.InstantText;

/** Nhật ký: xem, lọc, in, tải về, kiểm chuỗi. Secretariat and chair see what belongs to votes; the administrator all. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR})
class LogPages {

    private static final int PAGE = 100;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType JSON = MediaType.parseMediaType("application/json;charset=UTF-8");

    private final AuditLog log;
    private final LogChain chain;
    private final MessageSource words;
    private final VoteNames votes;

    LogPages(AuditLog log, LogChain chain, MessageSource words, VoteNames votes) {
        this.log = log;
        this.chain = chain;
        this.words = words;
        this.votes = votes;
    }

    /**
     * Một dòng như người đọc thấy.
     *
     * @param what the act in words
     * @param vote its title; empty where the entry belongs to none
     */
    record Line(
            long number,
            ZonedDateTime at,
            String who,
            String role,
            String address,
            String what,
            String vote,
            String subject,
            String detail) {}

    @GetMapping("/log")
    String log(
            @RequestParam(defaultValue = "") String vote,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        LogFilter wanted = filter(caller, vote, act, person, day);
        int entries = log.count(wanted);
        int pages = Math.max(1, Math.ceilDiv(entries, PAGE));
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("lines", lines(log.search(wanted, (shown - 1) * PAGE, PAGE)));
        model.addAttribute("administrator", caller.is(Role.ADMIN));
        model.addAttribute("entries", entries);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("voteNames", votes.all());
        model.addAttribute("acts", acts());
        model.addAttribute("wantedVote", vote);
        model.addAttribute("wantedAct", act);
        model.addAttribute("wantedPerson", person);
        model.addAttribute("wantedDay", day == null ? "" : day.toString());
        model.addAttribute("today", LocalDate.now(AuditLog.ZONE));
        model.addAttribute("query", query(vote, act, person, day));
        model.addAttribute("head", chain.headLetters().orElse(""));
        model.addAttribute("headNumber", log.head().map(LogEntry::number).orElse(0L));
        model.addAttribute("checked", chain.last());
        model.addAttribute("checkedAt", chain.last().at().atZone(AuditLog.ZONE));
        return "audit/log";
    }

    @PostMapping("/log/check")
    @Allowed(Role.ADMIN)
    String check() {
        chain.check();
        return "redirect:/log?checked";
    }

    /** The day's journal, with the letters of the chain at its foot: printed and filed, it holds the chain fast. */
    @GetMapping("/log/journal")
    String journal(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        LocalDate shown = day == null ? LocalDate.now(AuditLog.ZONE) : day;
        LogFilter wanted = filter(caller, "", "", "", shown);
        List<LogEntry> entries = log.search(wanted, 0, Integer.MAX_VALUE).reversed();
        Optional<LogEntry> last =
                log.search(LogFilter.ALL.day(Optional.of(shown)), 0, 1).stream().findFirst();
        model.addAttribute("day", shown);
        model.addAttribute("lines", lines(entries));
        model.addAttribute(
                "head", last.map(entry -> LogChain.letters(entry.hash())).orElse(""));
        model.addAttribute("headNumber", last.map(LogEntry::number).orElse(0L));
        model.addAttribute("printed", ZonedDateTime.now(AuditLog.ZONE));
        model.addAttribute("today", shown.equals(LocalDate.now(AuditLog.ZONE)));
        return "audit/journal";
    }

    @GetMapping("/log.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String vote,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal Caller caller) {
        List<LogEntry> entries = export("csv", caller, vote, act, person, day);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "number", "at", "actor", "role", "address", "act", "vote", "subject", "detail", "previous", "hash");
            entries.forEach(entry -> csv.writeRecord(tree(entry).values().stream()
                    .map(value -> unharmed(String.valueOf(value)))
                    .toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] marked = java.util.Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + body.length);
        System.arraycopy(body, 0, marked, BYTE_ORDER_MARK.length, body.length);
        return file("nhat-ky.csv", CSV, marked);
    }

    @GetMapping("/log.json")
    ResponseEntity<byte[]> json(
            @RequestParam(defaultValue = "") String vote,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @AuthenticationPrincipal Caller caller) {
        List<LogEntry> entries = export("json", caller, vote, act, person, day);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/log/1");
        tree.put("entries", entries.stream().map(LogPages::tree).toList());
        return file("nhat-ky.json", JSON, CanonicalJson.pretty(tree).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<LogEntry> export(
            String form, Caller caller, String vote, String act, String person, @Nullable LocalDate day) {
        List<LogEntry> entries = log.search(filter(caller, vote, act, person, day), 0, Integer.MAX_VALUE)
                .reversed();
        chain.exported(form, entries.size());
        return entries;
    }

    private static LogFilter filter(Caller caller, String vote, String act, String person, @Nullable LocalDate day) {
        return LogFilter.ALL
                .votesOnly(!caller.is(Role.ADMIN))
                .vote(Optional.of(vote).filter(text -> !text.isBlank()))
                .acts(act.isBlank() ? Set.of() : Set.of(act))
                .person(Optional.of(person.strip()).filter(text -> !text.isEmpty()))
                .day(Optional.ofNullable(day));
    }

    private List<Line> lines(List<LogEntry> entries) {
        Map<String, String> names = votes.all();
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private Line line(LogEntry entry, Map<String, String> names) {
        String roles = entry.actor().role().isEmpty()
                ? ""
                : java.util.Arrays.stream(entry.actor().role().split(","))
                        .map(role -> say("access.role." + role, role))
                        .collect(Collectors.joining(", "));
        return new Line(
                entry.number(),
                entry.at().atZone(AuditLog.ZONE),
                entry.actor().name(),
                roles,
                entry.actor().address(),
                say("act." + entry.act(), entry.act()),
                entry.vote().map(vote -> names.getOrDefault(vote, vote)).orElse(""),
                entry.subject(),
                detail(entry));
    }

    private String detail(LogEntry entry) {
        List<String> parts = new ArrayList<>();
        CanonicalJson.read(entry.detail().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .forEach((name, value) -> parts.add(label(name) + ": " + inWords(String.valueOf(value))));
        return String.join("; ", parts);
    }

    /** A number of one ballot is kept as "ballot.number" and said as "number (ballot)". */
    private String label(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? say("detail." + name, name)
                : say("detail." + name.substring(dot + 1), name) + " (" + name.substring(0, dot) + ")";
    }

    /** Names of roles, steps and ways as people say them; anything else as it is. */
    private String inWords(String value) {
        return !value.matches("true|false|[A-Z_]+(, [A-Z_]+)*")
                ? value
                : java.util.Arrays.stream(value.split(", "))
                        .map(word -> say("access.role." + word, say("detail.value." + word, word)))
                        .collect(Collectors.joining(", "));
    }

    /** Words of every act that the log holds, by words. */
    private Map<String, String> acts() {
        Map<String, String> byWords = new TreeMap<>();
        log.actsSeen().forEach(act -> byWords.put(say("act." + act, act), act));
        return byWords;
    }

    private String say(String key, String otherwise) {
        return String.valueOf(words.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private static String query(String vote, String act, String person, @Nullable LocalDate day) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("vote", vote)
                .queryParam("act", act)
                .queryParam("person", person);
        if (day != null) {
            query.queryParam("day", day);
        }
        return query.build().encode().getQuery() == null
                ? ""
                : query.build().encode().getQuery();
    }

    private static Map<String, Object> tree(LogEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", entry.number());
        tree.put("at", InstantText.text(entry.at()));
        tree.put("actor", entry.actor().name());
        tree.put("role", entry.actor().role());
        tree.put("address", entry.actor().address());
        tree.put("act", entry.act());
        tree.put("vote", entry.vote().orElse(""));
        tree.put("subject", entry.subject());
        tree.put("detail", entry.detail());
        tree.put("previous", entry.previous());
        tree.put("hash", entry.hash());
        return tree;
    }

    /** A cell that a table program would take for a formula is made text. */
    private static String unharmed(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
