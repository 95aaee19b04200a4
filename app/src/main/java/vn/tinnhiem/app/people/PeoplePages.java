package vn.tinnhiem.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.organization.Bodies;
import vn.tinnhiem.app.organization.Body;
import vn.tinnhiem.app.organization.History;
import vn.tinnhiem.app.people.Directory.Query;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Trang danh bạ của từng cơ quan. */
@Controller
@Allowed(Role.SECRETARIAT)
class PeoplePages {

    private static final int PAGE = 50;

    private final Bodies bodies;
    private final Directory directory;
    private final DirectoryChanges changes;
    private final Imports imports;
    private final Clock clock;

    PeoplePages(Bodies bodies, Directory directory, DirectoryChanges changes, Imports imports, Clock clock) {
        this.bodies = bodies;
        this.directory = directory;
        this.changes = changes;
        this.imports = imports;
        this.clock = clock;
    }

    /** Where the pages stand in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation peopleEntry() {
            return Navigation.to(40, "/people", "nav.people", Role.SECRETARIAT);
        }
    }

    /** One body with how many people it has. */
    record BodyCount(Body body, int people) {}

    @GetMapping("/people")
    String bodies(Model model) {
        model.addAttribute(
                "bodies",
                bodies.all(today()).stream()
                        .map(body -> new BodyCount(body, directory.count(new Query(body.id(), "", "", false, today()))))
                        .toList());
        return "people/bodies";
    }

    @GetMapping("/people/{body}")
    String list(
            @PathVariable String body,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int imported,
            Model model) {
        Query query = new Query(body, q, group, gone, today());
        int count = directory.count(query);
        int pages = Math.max(1, (count + PAGE - 1) / PAGE);
        int at = Math.clamp(page, 1, pages);
        frame(body, model);
        model.addAttribute("q", q);
        model.addAttribute("group", group);
        model.addAttribute("gone", gone);
        model.addAttribute("count", count);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("first", (at - 1) * PAGE);
        model.addAttribute("here", here(body, q, group, gone));
        model.addAttribute("people", directory.page(query, (at - 1) * PAGE, PAGE));
        model.addAttribute("groups", directory.groups(body));
        model.addAttribute("pending", imports.of(body));
        model.addAttribute("imported", imported);
        return "people/people";
    }

    private static String here(String body, String q, String group, boolean gone) {
        return UriComponentsBuilder.fromPath("/people/{body}")
                .queryParam("q", "{q}")
                .queryParam("group", "{group}")
                .queryParam("gone", gone)
                .encode()
                .buildAndExpand(body, q, group)
                .toUriString();
    }

    @GetMapping("/people/{body}/new")
    String empty(@PathVariable String body, Model model) {
        return form(body, model, Optional.empty(), PersonForm.EMPTY, List.of());
    }

    @PostMapping("/people/{body}/new")
    String add(@PathVariable String body, @RequestParam Map<String, String> fields, Model model) {
        PersonForm form = PersonForm.of(fields);
        frame(body, model);
        List<String> faults = new ArrayList<>(form.faults(today()));
        if (faults.isEmpty()) {
            faults.addAll(changes.add(body, form.facts(today())));
        }
        return faults.isEmpty() ? "redirect:/people/" + body : form(body, model, Optional.empty(), form, faults);
    }

    @GetMapping("/people/{body}/persons/{person}")
    String one(@PathVariable String body, @PathVariable String person, Model model) {
        DirectoryPerson known = existing(body, person);
        return form(body, model, Optional.of(known), PersonForm.of(known.facts()), List.of());
    }

    @PostMapping("/people/{body}/persons/{person}")
    String change(
            @PathVariable String body,
            @PathVariable String person,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            Model model) {
        PersonForm form = PersonForm.of(fields);
        DirectoryPerson known = existing(body, person);
        List<String> faults = new ArrayList<>(form.faults(today()));
        if (faults.isEmpty()) {
            faults.addAll(changes.change(body, person, version, form.facts(today())));
        }
        return faults.isEmpty() ? "redirect:/people/" + body : form(body, model, Optional.of(known), form, faults);
    }

    @PostMapping("/people/{body}/persons/{person}/end")
    String end(
            @PathVariable String body,
            @PathVariable String person,
            @RequestParam long version,
            @RequestParam String last,
            Model model) {
        Optional<LocalDate> day = new TypedDay(last).day(today().plusYears(1));
        return ended(body, existing(body, person), version, day, day.isPresent(), model);
    }

    @PostMapping("/people/{body}/persons/{person}/return")
    String back(@PathVariable String body, @PathVariable String person, @RequestParam long version, Model model) {
        return ended(body, existing(body, person), version, Optional.empty(), true, model);
    }

    private String ended(
            String body, DirectoryPerson known, long version, Optional<LocalDate> last, boolean complete, Model model) {
        if (!complete) {
            return form(body, model, Optional.of(known), PersonForm.of(known.facts()), List.of("last.missing"));
        }
        return changes.end(known.id(), version, last)
                ? "redirect:/people/" + body
                : form(body, model, Optional.of(known), PersonForm.of(known.facts()), List.of("stale"));
    }

    private String form(
            String body, Model model, Optional<DirectoryPerson> known, PersonForm form, List<String> faults) {
        frame(body, model);
        model.addAttribute("known", known.orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("groups", directory.groups(body));
        return "people/person";
    }

    private void frame(String body, Model model) {
        History history = bodies.history(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("body", history.latest());
        model.addAttribute("today", today());
    }

    private DirectoryPerson existing(String body, String person) {
        return directory
                .find(person)
                .filter(known -> known.body().equals(body))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
