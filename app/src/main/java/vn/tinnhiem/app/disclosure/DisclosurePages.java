package vn.tinnhiem.app.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.catalogue.PlanTemplate.PostDisclosure;
import vn.tinnhiem.app.disclosure.Disclosures.Done;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.result.ClosedResult;
import vn.tinnhiem.app.result.Results;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Trang công khai: each line of the plan with a tick, the class of each post, the result sheet of each person. */
@Controller
class DisclosurePages {

    private final Votes votes;
    private final Results results;
    private final Disclosures disclosures;

    DisclosurePages(Votes votes, Results results, Disclosures disclosures) {
        this.votes = votes;
        this.results = results;
        this.disclosures = disclosures;
    }

    /** One line of the plan on the page. */
    record ItemRow(int place, String words, List<String> persons, boolean byClass, Optional<Done> done) {}

    /** One person on the page. */
    record PersonRow(int number, String name, String position, String posts, Optional<Done> received) {}

    @GetMapping("/votes/{vote}/disclosure")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String page(@PathVariable String vote, Model model) {
        Optional<ClosedResult> closed = results.of(vote);
        return closed.isEmpty() ? "result/open" : show(vote, closed.get(), List.of(), Map.of(), model);
    }

    @PostMapping("/votes/{vote}/disclosure/items/{place}")
    @Allowed(Role.SECRETARIAT)
    String tick(
            @PathVariable String vote,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String manner,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        ClosedResult closed = closed(vote);
        String item = item(vote, closed, place);
        List<String> faults = faults(on, by, closed);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    vote, closed, faults, Map.of("form", "item" + place, "on", on, "by", by, "manner", manner), model);
        }
        disclosures.tick(vote, item, new Done(day(on).orElseThrow(), by.strip(), manner.strip(), caller.name()));
        return back(vote);
    }

    @PostMapping("/votes/{vote}/disclosure/items/{place}/undo")
    @Allowed(Role.SECRETARIAT)
    String untick(@PathVariable String vote, @PathVariable int place) {
        disclosures.untick(vote, item(vote, closed(vote), place));
        return back(vote);
    }

    @PostMapping("/votes/{vote}/disclosure/persons/{number}/class")
    @Allowed(Role.SECRETARIAT)
    String choose(@PathVariable String vote, @PathVariable int number, @RequestParam String posts) {
        person(closed(vote), number);
        if (DisclosureList.classes(plan(vote)).stream()
                .noneMatch(each -> each.posts().equals(posts))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        disclosures.choose(vote, number, posts);
        return back(vote);
    }

    @PostMapping("/votes/{vote}/disclosure/persons/{number}/sheet")
    @Allowed(Role.SECRETARIAT)
    String receive(
            @PathVariable String vote,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String by,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        ClosedResult closed = closed(vote);
        person(closed, number);
        List<String> faults = faults(on, by, closed);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(vote, closed, faults, Map.of("form", "sheet" + number, "on", on, "by", by), model);
        }
        disclosures.receive(
                vote, closed.version(), number, new Done(day(on).orElseThrow(), by.strip(), "", caller.name()));
        return back(vote);
    }

    @PostMapping("/votes/{vote}/disclosure/persons/{number}/sheet/undo")
    @Allowed(Role.SECRETARIAT)
    String notReceived(@PathVariable String vote, @PathVariable int number) {
        disclosures.notReceived(vote, closed(vote).version(), number);
        return back(vote);
    }

    private String show(String vote, ClosedResult closed, List<String> faults, Map<String, String> typed, Model model) {
        Plan plan = plan(vote);
        List<Line> persons = closed.result().vote().lines();
        Map<Integer, String> chosen = disclosures.classes(vote);
        Map<String, Done> done = disclosures.done(vote);
        Map<Integer, Done> received = disclosures.received(vote, closed.version());
        List<ItemRow> items = new ArrayList<>();
        for (DisclosureList.Item item : DisclosureList.of(plan, persons, chosen).items()) {
            items.add(new ItemRow(
                    items.size(),
                    item.words(),
                    item.persons().stream().map(Line::name).toList(),
                    item.posts().isPresent(),
                    Optional.ofNullable(done.get(item.words()))));
        }
        model.addAttribute("items", items);
        model.addAttribute(
                "open", items.stream().filter(row -> row.done().isEmpty()).count());
        model.addAttribute(
                "classes",
                DisclosureList.classes(plan).stream().map(PostDisclosure::posts).toList());
        model.addAttribute(
                "persons",
                persons.stream()
                        .map(line -> new PersonRow(
                                line.number(),
                                line.name(),
                                line.position(),
                                DisclosureList.classOf(plan, line, chosen),
                                Optional.ofNullable(received.get(line.number()))))
                        .toList());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "disclosure/disclosure";
    }

    private static List<String> faults(String on, String by, ClosedResult closed) {
        List<String> faults = new ArrayList<>();
        Optional<LocalDate> day = day(on);
        if (day.isEmpty()) {
            faults.add("disclosure.fault.day");
        } else if (day.get().isBefore(closed.result().announced().day())) {
            faults.add("disclosure.fault.before");
        }
        if (by.isBlank()) {
            faults.add("disclosure.fault.by");
        }
        return faults;
    }

    private String item(String vote, ClosedResult closed, int place) {
        List<DisclosureList.Item> items = DisclosureList.of(
                        plan(vote), closed.result().vote().lines(), disclosures.classes(vote))
                .items();
        if (place < 0 || place >= items.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return items.get(place).words();
    }

    private static void person(ClosedResult closed, int number) {
        if (closed.result().vote().lines().stream().noneMatch(line -> line.number() == number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Plan plan(String vote) {
        return votes.approvedPlan(vote).orElseThrow();
    }

    private ClosedResult closed(String vote) {
        return results.of(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String vote) {
        return "redirect:/votes/" + vote + "/disclosure";
    }

    private static Optional<LocalDate> day(String text) {
        return new TypedDay(text).day(LocalDate.now(VietnamTime.ZONE));
    }
}
