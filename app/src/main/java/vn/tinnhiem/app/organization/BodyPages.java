package vn.tinnhiem.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.organization.BodyChanges.Children;
import vn.tinnhiem.app.organization.BodyChanges.Done;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Trang các cơ quan. */
@Controller
class BodyPages {

    private final Bodies bodies;
    private final BodyChanges changes;
    private final Clock clock;

    BodyPages(Bodies bodies, BodyChanges changes, Clock clock) {
        this.bodies = bodies;
        this.changes = changes;
        this.clock = clock;
    }

    /** Where the pages stand in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation bodiesEntry() {
            return Navigation.to(30, "/bodies", "nav.bodies");
        }
    }

    @GetMapping("/bodies")
    @Allowed(signedIn = true)
    String tree(@RequestParam(defaultValue = "") String on, Model model) {
        LocalDate day = new TypedDay(on).day(today().plusYears(50)).orElseGet(this::today);
        Map<String, History> all = bodies.histories();
        model.addAttribute("on", day);
        model.addAttribute("today", today());
        model.addAttribute("nodes", BodyTree.on(all, day));
        model.addAttribute(
                "gone",
                all.values().stream()
                        .filter(history -> history.on(day).isEmpty())
                        .map(History::latest)
                        .sorted(Bodies.byName())
                        .toList());
        return "organization/bodies";
    }

    @GetMapping("/bodies/new")
    @Allowed(Role.SECRETARIAT)
    String empty(@RequestParam(defaultValue = "") String superior, Model model) {
        BodyForm form = new BodyForm("", "", "", PaperStyle.STATE, superior, "");
        return form(model, Optional.empty(), "make", form, List.of());
    }

    @PostMapping("/bodies/new")
    @Allowed(Role.SECRETARIAT)
    String make(@RequestParam Map<String, String> fields, Model model) {
        BodyForm form = BodyForm.of(fields);
        Done done = changes.make(form);
        return done.faults().isEmpty()
                ? "redirect:/bodies"
                : form(model, Optional.empty(), "make", form, done.faults());
    }

    @GetMapping("/bodies/{body}")
    @Allowed(signedIn = true)
    String one(@PathVariable String body, Model model) {
        return page(body, model, List.of());
    }

    @GetMapping("/bodies/{body}/{act:rename|correct}")
    @Allowed(Role.SECRETARIAT)
    String change(@PathVariable String body, @PathVariable String act, Model model) {
        History history = existing(body);
        BodyForm now = BodyForm.of(history.latest());
        BodyForm form = act.equals("correct")
                ? now
                : new BodyForm(now.name(), now.abbreviation(), now.place(), now.style(), now.superior(), "");
        return form(model, Optional.of(history), act, form, List.of());
    }

    @PostMapping("/bodies/{body}/{act:rename|correct}")
    @Allowed(Role.SECRETARIAT)
    String changed(
            @PathVariable String body,
            @PathVariable String act,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            Model model) {
        BodyForm form = BodyForm.of(fields);
        History history = existing(body);
        Done done = act.equals("rename") ? changes.rename(body, version, form) : changes.correct(body, version, form);
        return done.faults().isEmpty()
                ? "redirect:/bodies/" + body
                : form(model, Optional.of(history), act, form, done.faults());
    }

    @PostMapping("/bodies/{body}/end")
    @Allowed(Role.SECRETARIAT)
    String end(
            @PathVariable String body,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "UNSAID") Children children,
            Model model) {
        Done done = changes.end(body, version, new TypedDay(last).day(today().plusYears(50)), successor, children);
        if (done.faults().isEmpty()) {
            return "redirect:/bodies/" + body;
        }
        model.addAttribute("last", last);
        model.addAttribute("successor", successor);
        model.addAttribute("children", children);
        return page(body, model, done.faults());
    }

    @PostMapping("/bodies/{body}/revive")
    @Allowed(Role.SECRETARIAT)
    String revive(@PathVariable String body, @RequestParam long version, Model model) {
        Done done = changes.revive(body, version);
        return done.faults().isEmpty() ? "redirect:/bodies/" + body : page(body, model, done.faults());
    }

    private String page(String body, Model model, List<String> faults) {
        Map<String, History> all = bodies.histories();
        History history = existing(body);
        model.addAttribute("history", history);
        model.addAttribute("faults", faults);
        model.addAttribute("names", latestNames(all));
        model.addAttribute("others", others(all, Optional.of(history)));
        model.addAttribute("below", BodyTree.childrenAfter(all, body, today().minusDays(1)));
        return "organization/body";
    }

    private String form(Model model, Optional<History> own, String act, BodyForm form, List<String> faults) {
        model.addAttribute("history", own.orElse(null));
        model.addAttribute("act", act);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("others", others(bodies.histories(), own));
        return "organization/body-form";
    }

    private static List<Body> others(Map<String, History> all, Optional<History> own) {
        return all.values().stream()
                .filter(history -> own.filter(history::equals).isEmpty())
                .map(History::latest)
                .sorted(Bodies.byName())
                .toList();
    }

    private static Map<String, String> latestNames(Map<String, History> all) {
        return all.values().stream()
                .collect(java.util.stream.Collectors.toMap(
                        History::id, history -> history.latest().name()));
    }

    private History existing(String body) {
        return bodies.history(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
