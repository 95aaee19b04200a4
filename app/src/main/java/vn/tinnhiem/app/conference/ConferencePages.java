package vn.tinnhiem.app.conference;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.count.ShowOfHands;

/** Điều hành hội nghị: the agenda of the plan, one step at a time; the chair steers, the secretariat prepares. */
@Controller
@RequestMapping("/votes/{vote}/conference")
class ConferencePages {

    private static final int MOST_MEMBERS = 30;
    private static final String NUMBER = "[0-9]{1,7}";

    private final Conferences conferences;
    private final CommitteeSeats committees;
    private final BallotBoxes boxes;
    private final ControlView view;
    private final Votes votes;
    private final PreparedBallots ballots;
    private final Sentences sentences;
    private final PaperAnswers papers;
    private final Live live;

    ConferencePages(
            Conferences conferences,
            CommitteeSeats committees,
            BallotBoxes boxes,
            ControlView view,
            Votes votes,
            PreparedBallots ballots,
            Sentences sentences,
            PaperAnswers papers,
            Live live) {
        this.conferences = conferences;
        this.committees = committees;
        this.boxes = boxes;
        this.view = view;
        this.votes = votes;
        this.ballots = ballots;
        this.sentences = sentences;
        this.papers = papers;
        this.live = live;
    }

    @GetMapping
    @Allowed({Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER})
    String page(@PathVariable String vote, @AuthenticationPrincipal Caller caller, Model model) {
        view.fill(vote, caller, Map.of(), model);
        return "conference/control";
    }

    @GetMapping("/part")
    @Allowed({Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER})
    String part(@PathVariable String vote, @AuthenticationPrincipal Caller caller, Model model) {
        view.fill(vote, caller, Map.of(), model);
        return "conference/control :: part";
    }

    @GetMapping("/live")
    @Allowed({Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER})
    SseEmitter live(@PathVariable String vote) {
        return live.watch(vote);
    }

    /** Goes on to a step. */
    @PostMapping("/next")
    @Allowed(Role.CHAIR)
    String next(
            @PathVariable String vote,
            @RequestParam Step to,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Caller caller,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = switch (to) {
            case BEFORE -> Outcome.refused(Refusal.OTHER_STEP);
            case OPENED -> conferences.open(vote);
            case SUMMARY -> conferences.summarise(vote);
            case COMMITTEE_ELECTED ->
                hands(typed).map(hands -> committees.elect(vote, hands)).orElseGet(ConferencePages::missing);
            case HANDING_OUT ->
                perBallot(vote, "printed", typed)
                        .map(printed -> boxes.handOut(vote, printed))
                        .orElseGet(ConferencePages::missing);
            case VOTING ->
                perBallot(vote, "issued", typed)
                        .map(issued -> boxes.openBox(vote, issued))
                        .orElseGet(ConferencePages::missing);
            case BOX_CLOSED -> boxes.closeBox(vote);
            case COLLECTED_ANNOUNCED ->
                returned(vote, typed)
                        .map(returned -> boxes.announceCollected(vote, returned))
                        .orElseGet(ConferencePages::missing);
            case RESULT_ANNOUNCED -> conferences.announceResult(vote);
            case ENDED -> conferences.end(vote);
        };
        return answer(vote, outcome, typed, caller, model, response);
    }

    /** Keeps the numbers of the coming step, for the chair to declare them. */
    @PostMapping("/note")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String note(
            @PathVariable String vote,
            @RequestParam Step to,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Caller caller,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = switch (to) {
            case COMMITTEE_ELECTED ->
                hands(typed).map(hands -> committees.noteHands(vote, hands)).orElseGet(ConferencePages::missing);
            case VOTING ->
                perBallot(vote, "issued", typed)
                        .map(issued -> boxes.noteIssued(vote, issued))
                        .orElseGet(ConferencePages::missing);
            case COLLECTED_ANNOUNCED ->
                returned(vote, typed)
                        .map(returned -> boxes.noteReturned(vote, returned))
                        .orElseGet(ConferencePages::missing);
            default -> Outcome.refused(Refusal.OTHER_STEP);
        };
        return answer(vote, outcome, typed, caller, model, response);
    }

    @PostMapping("/undo")
    @Allowed(Role.CHAIR)
    String undo(
            @PathVariable String vote,
            @RequestParam Step step,
            @AuthenticationPrincipal Caller caller,
            Model model,
            HttpServletResponse response) {
        return answer(vote, conferences.undo(vote, step), Map.of(), caller, model, response);
    }

    @PostMapping("/exchange")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String exchange(
            @PathVariable String vote,
            @RequestParam String ballot,
            @RequestParam(defaultValue = "false") boolean back,
            @AuthenticationPrincipal Caller caller,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = back ? boxes.takeBackExchange(vote, ballot) : boxes.exchange(vote, ballot);
        return answer(vote, outcome, Map.of(), caller, model, response);
    }

    @PostMapping("/committee")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String committee(
            @PathVariable String vote,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Caller caller,
            Model model,
            HttpServletResponse response) {
        List<CommitteeMember> members = new ArrayList<>();
        for (int i = 0; i < MOST_MEMBERS; i++) {
            String name = typed.getOrDefault("name" + i, "").strip();
            if (!name.isEmpty()) {
                members.add(new CommitteeMember(
                        name,
                        typed.getOrDefault("position" + i, "").strip(),
                        Integer.toString(i).equals(typed.get("head"))));
            }
        }
        return answer(vote, committees.propose(vote, members), typed, caller, model, response);
    }

    @PostMapping("/particulars")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String particulars(
            @PathVariable String vote,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Caller caller,
            Model model,
            HttpServletResponse response) {
        Particulars particulars = new Particulars(
                text(typed, "place"),
                text(typed, "opened"),
                text(typed, "closed"),
                new Official(text(typed, "chairName"), text(typed, "chairPosition")),
                new Official(text(typed, "recorderName"), text(typed, "recorderPosition")));
        return answer(vote, conferences.describe(vote, particulars), typed, caller, model, response);
    }

    @GetMapping("/hand-out-list.{ending:pdf|docx}")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> handOutList(@PathVariable String vote, @PathVariable String ending) {
        Plan plan = votes.approvedPlan(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.answer(
                List.of(ballots.handOutList(vote)),
                new Imprint("Danh sách phát phiếu", plan.voteDay()),
                "danh-sach-phat-phieu",
                ending);
    }

    /** {@code conference.yaml} of this conference; after the number collected was announced. */
    @GetMapping("/conference.yaml")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> file(@PathVariable String vote) {
        Conference conference =
                conferences.record(vote, Map.of()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return PaperAnswers.file(
                ConferenceText.of(conference).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                org.springframework.http.MediaType.TEXT_PLAIN,
                "conference.yaml",
                false);
    }

    private String answer(
            String vote,
            Outcome outcome,
            Map<String, String> typed,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        if (outcome instanceof Outcome.NotDone no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", no.refusal().name());
            model.addAttribute("findings", sentences.of(no.findings()));
            view.fill(vote, caller, typed, model);
            return "conference/control";
        }
        return "redirect:/votes/" + vote + "/conference";
    }

    private static Outcome missing() {
        return Outcome.refused(Refusal.NUMBERS_MISSING);
    }

    private static String text(Map<String, String> typed, String key) {
        return typed.getOrDefault(key, "").strip();
    }

    /** Blank is not zero. */
    private static OptionalLong number(Map<String, String> typed, String key) {
        String text = text(typed, key);
        return text.matches(NUMBER) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Optional<ShowOfHands> hands(Map<String, String> typed) {
        OptionalLong agreeing = number(typed, "agreeing");
        OptionalLong against = number(typed, "against");
        OptionalLong abstaining = number(typed, "abstaining");
        return agreeing.isEmpty() || against.isEmpty() || abstaining.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShowOfHands(agreeing.getAsLong(), against.getAsLong(), abstaining.getAsLong()));
    }

    private Optional<Map<String, Long>> perBallot(String vote, String key, Map<String, String> typed) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Ballot ballot : votes.find(vote).orElseThrow().ballots()) {
            OptionalLong number = number(typed, key + "." + ballot.id());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.put(ballot.id(), number.getAsLong());
        }
        return Optional.of(numbers);
    }

    private Optional<Map<String, Returned>> returned(String vote, Map<String, String> typed) {
        Optional<Map<String, Long>> unused = perBallot(vote, "unused", typed);
        Optional<Map<String, Long>> collected = perBallot(vote, "collected", typed);
        Optional<Map<String, Long>> found = perBallot(vote, "found", typed);
        if (unused.isEmpty() || collected.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Returned> returned = new LinkedHashMap<>();
        collected
                .get()
                .forEach((id, sheets) -> returned.put(
                        id,
                        new Returned(
                                unused.get().getOrDefault(id, 0L),
                                sheets,
                                found.get().getOrDefault(id, 0L))));
        return Optional.of(returned);
    }
}
