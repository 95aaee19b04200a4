package vn.tinnhiem.app.conference;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tinnhiem.app.conference.Attendee.Kind;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.people.Names;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.roster.AttendanceList;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Điểm danh trên màn hình: at the door, by name, by group, all but some. */
@Controller
@RequestMapping("/votes/{vote}/attendance")
@Allowed(Role.SECRETARIAT)
class AttendancePages {

    private static final int EXCEPTIONS = 12;

    private final Attendances attendances;
    private final Conferences conferences;
    private final Votes votes;
    private final Sentences sentences;
    private final Live live;
    private final PaperAnswers papers;

    AttendancePages(
            Attendances attendances,
            Conferences conferences,
            Votes votes,
            Sentences sentences,
            Live live,
            PaperAnswers papers) {
        this.attendances = attendances;
        this.conferences = conferences;
        this.votes = votes;
        this.sentences = sentences;
        this.live = live;
        this.papers = papers;
    }

    @GetMapping
    String page(@PathVariable String vote, @RequestParam(defaultValue = "") String group, Model model) {
        fill(vote, group, model);
        return "conference/attendance";
    }

    @GetMapping("/part")
    String part(@PathVariable String vote, @RequestParam(defaultValue = "") String group, Model model) {
        fill(vote, group, model);
        return "conference/attendance :: part";
    }

    @GetMapping("/live")
    SseEmitter live(@PathVariable String vote) {
        return live.watch(vote);
    }

    /**
     * @param mark as "PRESENT attendee number", the number being the last row that the clerk saw
     */
    @PostMapping("/mark")
    String mark(
            @PathVariable String vote,
            @RequestParam String mark,
            @RequestParam(defaultValue = "") String group,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response) {
        String[] words = mark.split(" ", -1);
        if (words.length != 3 || !words[2].matches("[0-9]{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Outcome outcome =
                attendances.mark(vote, words[1], presence(words[0]), "", "", Optional.of(Long.parseLong(words[2])));
        if (outcome.done() && !part) {
            return back(vote, group);
        }
        tell(outcome, model, part ? Optional.empty() : Optional.of(response));
        fill(vote, group, model);
        return part ? "conference/attendance :: part" : "conference/attendance";
    }

    /** A voter group, or all voters: whoever is not marked is present. */
    @PostMapping("/group")
    String group(
            @PathVariable String vote,
            @RequestParam(defaultValue = "") String group,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = attendances.presentBut(vote, Optional.of(group).filter(text -> !text.isEmpty()), Map.of());
        if (outcome.done()) {
            return back(vote, group);
        }
        tell(outcome, model, Optional.of(response));
        fill(vote, group, model);
        return "conference/attendance";
    }

    @GetMapping("/all")
    String all(@PathVariable String vote, Model model) {
        return allBut(vote, "", List.of(), List.of(), model);
    }

    /** "Có mặt tất cả, trừ …" with names as they are typed. */
    @PostMapping("/all")
    String markAll(
            @PathVariable String vote,
            @RequestParam(defaultValue = "") String group,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        List<String> name = form.getOrDefault("name", List.of());
        List<String> reason = form.getOrDefault("reason", List.of());
        Map<String, String> except = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Attendee> all = attendances.all(vote);
        for (int i = 0; i < name.size(); i++) {
            String typed = name.get(i).strip();
            if (typed.isEmpty()) {
                continue;
            }
            List<Attendee> meant = all.stream()
                    .filter(each -> each.kind() == Kind.VOTER)
                    .filter(each -> choice(each).equals(typed) || Names.same(each.name(), typed))
                    .toList();
            if (meant.size() == 1) {
                except.put(meant.getFirst().id(), i < reason.size() ? reason.get(i) : "");
            } else {
                unknown.add(typed);
            }
        }
        if (unknown.isEmpty()) {
            Outcome outcome = attendances.presentBut(vote, Optional.of(group).filter(text -> !text.isEmpty()), except);
            if (outcome.done()) {
                return back(vote, "");
            }
            tell(outcome, model, Optional.of(response));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unknown", unknown);
        }
        return allBut(vote, group, name, reason, model);
    }

    private String allBut(String vote, String group, List<String> name, List<String> reason, Model model) {
        List<Typed> typed = new ArrayList<>();
        for (int i = 0; i < Math.max(EXCEPTIONS, name.size()); i++) {
            typed.add(new Typed(i, i < name.size() ? name.get(i) : "", i < reason.size() ? reason.get(i) : ""));
        }
        fill(vote, group, model);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "choices",
                attendances.all(vote).stream()
                        .filter(each -> each.kind() == Kind.VOTER)
                        .map(AttendancePages::choice)
                        .toList());
        return "conference/attendance-all";
    }

    /** Một dòng đã gõ. */
    record Typed(int place, String name, String reason) {}

    private static String choice(Attendee each) {
        return each.position().isEmpty() ? each.name() : each.name() + " – " + each.position();
    }

    @GetMapping("/{attendee:[0-9a-z]{26}}")
    String person(@PathVariable String vote, @PathVariable String attendee, Model model) {
        fill(vote, "", model);
        model.addAttribute("person", person(vote, attendee));
        model.addAttribute("entries", attendances.entries(vote, attendee));
        return "conference/attendee";
    }

    @PostMapping("/{attendee:[0-9a-z]{26}}")
    String markPerson(
            @PathVariable String vote,
            @PathVariable String attendee,
            @RequestParam Presence presence,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String time,
            @RequestParam long seen,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = attendances.mark(vote, attendee, presence, reason, time.strip(), Optional.of(seen));
        if (outcome.done()) {
            return back(vote, "");
        }
        tell(outcome, model, Optional.of(response));
        model.addAttribute("reason", reason);
        model.addAttribute("time", time);
        return person(vote, attendee, model);
    }

    @PostMapping("/guests")
    String addGuest(
            @PathVariable String vote,
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") String attendee,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String body,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = attendee.isEmpty()
                ? attendances.addGuest(vote, kind, name, position, body)
                : attendances.nameObserver(vote, attendee, name, position);
        return guest(vote, outcome, model, response);
    }

    @PostMapping("/guests/{attendee}/remove")
    String removeGuest(
            @PathVariable String vote, @PathVariable String attendee, Model model, HttpServletResponse response) {
        return guest(vote, attendances.removeGuest(vote, attendee), model, response);
    }

    private String guest(String vote, Outcome outcome, Model model, HttpServletResponse response) {
        if (outcome.done()) {
            return back(vote, "") + "#guests";
        }
        tell(outcome, model, Optional.of(response));
        fill(vote, "", model);
        return "conference/attendance";
    }

    @GetMapping("/list.{ending:pdf|docx}")
    ResponseEntity<byte[]> list(@PathVariable String vote, @PathVariable String ending) {
        Plan plan = plan(vote);
        AttendanceList list = new AttendanceList(
                plan.office(),
                plan.title(),
                PaperDate.on(plan.voteDay()),
                attendances.voters(vote),
                conferences.standing(vote).needed(),
                votes.head(vote).orElseThrow().rehearsal());
        return papers.answer(
                List.of(list.paper()), new Imprint("Danh sách điểm danh", plan.voteDay()), "diem-danh", ending);
    }

    private Attendee person(String vote, String attendee) {
        return attendances.all(vote).stream()
                .filter(each -> each.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Plan plan(String vote) {
        return votes.approvedPlan(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Presence presence(String word) {
        try {
            return Presence.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, word, e);
        }
    }

    private void tell(Outcome outcome, Model model, Optional<HttpServletResponse> response) {
        if (outcome instanceof Outcome.NotDone no) {
            response.ifPresent(each -> each.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value()));
            model.addAttribute("refusal", no.refusal().name());
            model.addAttribute("findings", sentences.of(no.findings()));
        }
    }

    private void fill(String vote, String group, Model model) {
        Optional<Plan> plan = votes.approvedPlan(vote);
        List<Attendee> all = plan.isEmpty() ? List.of() : attendances.all(vote);
        List<Attendee> voters =
                all.stream().filter(each -> each.kind() == Kind.VOTER).toList();
        Standing standing = conferences.standing(vote);
        model.addAttribute("approved", plan.isPresent());
        model.addAttribute("frozen", standing.step().compareTo(Step.HANDING_OUT) >= 0);
        model.addAttribute(
                "quorum",
                QuorumLine.of(
                        standing,
                        plan.map(each -> each.policy().quorum().bound().ratio().toString())
                                .orElse("")));
        model.addAttribute("group", group);
        model.addAttribute(
                "groups",
                voters.stream()
                        .flatMap(each -> each.groups().stream())
                        .distinct()
                        .map(name -> group(name, voters))
                        .toList());
        model.addAttribute(
                "people",
                voters.stream()
                        .filter(each -> group.isEmpty() || each.groups().contains(group))
                        .toList());
        model.addAttribute(
                "guests", all.stream().filter(each -> each.kind() != Kind.VOTER).toList());
        model.addAttribute(
                "expected",
                voters.stream()
                        .filter(each -> each.presence() == Presence.EXPECTED)
                        .count());
        model.addAttribute(
                "away",
                voters.stream()
                        .filter(each -> each.presence() == Presence.ABSENT || each.presence() == Presence.LEFT)
                        .count());
        model.addAttribute("guestsCounted", plan.map(Attendances::summoned).orElse(false));
    }

    private static Group group(String name, List<Attendee> voters) {
        List<Attendee> members =
                voters.stream().filter(each -> each.groups().contains(name)).toList();
        return new Group(name, members.stream().filter(Attendee::present).count(), members.size());
    }

    /** Một thành phần ghi phiếu. */
    record Group(String name, long present, long all) {}

    private static String back(String vote, String group) {
        return "redirect:/votes/" + vote + "/attendance"
                + (group.isEmpty()
                        ? ""
                        : "?group=" + java.net.URLEncoder.encode(group, java.nio.charset.StandardCharsets.UTF_8));
    }
}
