package vn.tinnhiem.app.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;

/** Mọi hồ sơ đã niêm phong, thời hạn giữ dữ liệu, và những gì đến hạn xoá. */
@Controller
class PurgePages {

    private static final int MOST_MONTHS = 600;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Seals seals;
    private final Purge purge;
    private final Language language;

    PurgePages(Seals seals, Purge purge, Language language) {
        this.language = language;
        this.seals = seals;
        this.purge = purge;
    }

    /** One line of the list. */
    record Line(Seal seal, String sealed, String purged, boolean due) {}

    @GetMapping("/archives")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.ADMIN})
    String page(Model model) {
        OptionalInt months = seals.period();
        return show(months.isPresent() ? Integer.toString(months.getAsInt()) : "", "", model);
    }

    private String show(String months, String fault, Model model) {
        List<Line> lines = seals.all().stream()
                .map(seal -> new Line(
                        seal,
                        DAY.format(seal.sealed()),
                        seal.purged().map(DAY::format).orElse(""),
                        seals.due(seal)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("anyDue", lines.stream().anyMatch(Line::due));
        model.addAttribute("months", months);
        model.addAttribute("fault", fault);
        return "archive/archives";
    }

    @PostMapping("/archives/period")
    @Allowed(Role.ADMIN)
    String period(@RequestParam(defaultValue = "") String months, HttpServletResponse response, Model model) {
        String typed = months.strip();
        OptionalInt wanted = typed.isEmpty() ? OptionalInt.empty() : number(typed);
        if (!typed.isEmpty() && wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Problem problem = Problem.of(Fault.F938_PERIOD, "", "", "value", typed);
            return show(
                    typed,
                    problem.fault().number() + ": "
                            + language.messages().say("fault." + problem.fault().number(), problem.values()),
                    model);
        }
        seals.choose(wanted);
        return "redirect:/archives";
    }

    @PostMapping("/archives/{id}/purge")
    @Allowed(Role.ADMIN)
    String purge(@PathVariable String id) {
        purge.purge(seals.seal(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "redirect:/archives";
    }

    private static OptionalInt number(String months) {
        if (months.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(months);
            if (number >= 1 && number <= MOST_MONTHS) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }
}
