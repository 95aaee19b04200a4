package vn.tinnhiem.app.archive;

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
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Mọi hồ sơ đã niêm phong, thời hạn giữ dữ liệu, và những gì đến hạn xoá. */
@Controller
class PurgePages {

    private static final int MOST_MONTHS = 600;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(Seals.VIETNAM);

    private final Seals seals;
    private final Purge purge;

    PurgePages(Seals seals, Purge purge) {
        this.seals = seals;
        this.purge = purge;
    }

    /** One line of the list. */
    record Line(Seal seal, String sealed, String purged, boolean due) {}

    @GetMapping("/archives")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.ADMIN})
    String page(Model model) {
        List<Line> lines = seals.all().stream()
                .map(seal -> new Line(
                        seal,
                        DAY.format(seal.sealed()),
                        seal.purged().map(DAY::format).orElse(""),
                        seals.due(seal)))
                .toList();
        OptionalInt months = seals.period();
        model.addAttribute("lines", lines);
        model.addAttribute("anyDue", lines.stream().anyMatch(Line::due));
        model.addAttribute("months", months.isPresent() ? Integer.toString(months.getAsInt()) : "");
        return "archive/archives";
    }

    @PostMapping("/archives/period")
    @Allowed(Role.ADMIN)
    String period(@RequestParam(defaultValue = "") String months) {
        seals.choose(months.isBlank() ? OptionalInt.empty() : OptionalInt.of(number(months.strip())));
        return "redirect:/archives";
    }

    @PostMapping("/archives/{id}/purge")
    @Allowed(Role.ADMIN)
    String purge(@PathVariable String id) {
        purge.purge(seals.seal(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "redirect:/archives";
    }

    private static int number(String months) {
        if (months.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(months);
            if (number >= 1 && number <= MOST_MONTHS) {
                return number;
            }
        }
        throw new Refused(Problem.of(Fault.F938_PERIOD, "", "", "value", months));
    }
}
