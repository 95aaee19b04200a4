package vn.tinnhiem.app.audit;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Nhật ký: xem, lọc, in, tải về, kiểm chuỗi. Secretariat and chair see what belongs to votes; the administrator all. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR})
class LogPages {

    private static final int PAGE = 100;

    private final AuditLog log;
    private final LogChain chain;
    private final LogWords words;

    LogPages(AuditLog log, LogChain chain, LogWords words) {
        this.log = log;
        this.chain = chain;
        this.words = words;
    }

    @GetMapping("/log")
    String log(
            LogQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        LogFilter wanted = query.filter(caller);
        int entries = log.count(wanted);
        int pages = Math.max(1, Math.ceilDiv(entries, PAGE));
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("lines", words.lines(log.search(wanted, (shown - 1) * PAGE, PAGE)));
        model.addAttribute("administrator", caller.is(Role.ADMIN));
        model.addAttribute("entries", entries);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("voteNames", words.votes());
        model.addAttribute("acts", words.acts());
        model.addAttribute("wanted", query);
        model.addAttribute("notADay", query.typedDay().wrong());
        model.addAttribute(
                "today",
                TypedDay.of(Optional.of(LocalDate.now(VietnamTime.ZONE))).text());
        model.addAttribute("query", query.address());
        model.addAttribute("head", chain.headLetters().orElse(""));
        model.addAttribute("headNumber", log.head().map(LogEntry::number).orElse(0L));
        model.addAttribute("checked", chain.last());
        model.addAttribute("checkedAt", chain.last().at().atZone(VietnamTime.ZONE));
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
    String journal(@RequestParam(defaultValue = "") String day, @AuthenticationPrincipal Caller caller, Model model) {
        TypedDay typed = new TypedDay(day);
        LocalDate now = LocalDate.now(VietnamTime.ZONE);
        LocalDate shown = typed.day(now).orElse(now);
        LogFilter wanted = new LogQuery("", "", "", "").filter(caller).day(Optional.of(shown));
        List<LogEntry> entries = log.search(wanted, 0, Integer.MAX_VALUE).reversed();
        Optional<LogEntry> last =
                log.search(LogFilter.ALL.day(Optional.of(shown)), 0, 1).stream().findFirst();
        model.addAttribute("day", shown);
        model.addAttribute(
                "typedDay",
                typed.wrong() ? typed.text() : TypedDay.of(Optional.of(shown)).text());
        model.addAttribute("notADay", typed.wrong());
        model.addAttribute("lines", words.lines(entries));
        model.addAttribute(
                "head", last.map(entry -> LogChain.letters(entry.hash())).orElse(""));
        model.addAttribute("headNumber", last.map(LogEntry::number).orElse(0L));
        model.addAttribute("printed", ZonedDateTime.now(VietnamTime.ZONE));
        model.addAttribute("today", shown.equals(now));
        return "audit/journal";
    }
}
