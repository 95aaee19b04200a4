package vn.tinnhiem.app.room;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.result.announced.Announcements;
import vn.tinnhiem.app.routes.Allowed;

/** Màn hình phòng họp: a link with a code, without signing in, for as long as the screen stays on. */
@Controller
class RoomPages {

    private final RoomLinks links;
    private final Votes votes;
    private final Headcounts headcounts;
    private final CountProgresses progresses;
    private final Announcements announcements;
    private final Live live;
    private final SharedParts shared;
    private final ITemplateEngine templates;

    RoomPages(
            RoomLinks links,
            Votes votes,
            Headcounts headcounts,
            CountProgresses progresses,
            Announcements announcements,
            Live live,
            SharedParts shared,
            ITemplateEngine templates) {
        this.links = links;
        this.votes = votes;
        this.headcounts = headcounts;
        this.progresses = progresses;
        this.announcements = announcements;
        this.live = live;
        this.shared = shared;
        this.templates = templates;
    }

    @GetMapping("/room")
    @Allowed(everybody = true)
    String enter(@RequestParam(defaultValue = "") String code, Model model) {
        Optional<String> vote = links.vote(code);
        if (vote.isPresent()) {
            return "redirect:/room/" + links.code(vote.get()).orElseThrow();
        }
        model.addAttribute("wrong", !code.isBlank());
        return "room/enter";
    }

    @GetMapping("/room/{code}")
    @Allowed(everybody = true)
    String screen(@PathVariable String code, Model model) {
        String vote = vote(code);
        VoteHead head = votes.head(vote).orElseThrow();
        model.addAttribute("code", code);
        model.addAttribute("head", head);
        model.addAttribute("rehearsal", head.rehearsal());
        show(vote, model.asMap());
        return "room/screen";
    }

    @GetMapping(path = "/room/{code}/part", produces = "text/html;charset=UTF-8")
    @Allowed(everybody = true)
    @ResponseBody
    String part(@PathVariable String code, Locale locale) {
        String vote = vote(code);
        return shared.of(vote + locale.getLanguage(), live.changes(vote), () -> {
            Map<String, Object> values = new HashMap<>();
            show(vote, values);
            return templates.process("room/part", Set.of("part"), new Context(locale, values));
        });
    }

    @GetMapping("/room/{code}/live")
    @Allowed(everybody = true)
    SseEmitter live(@PathVariable String code) {
        return live.watch(vote(code));
    }

    /** What the whole room sees: nothing of one screen, nothing of who looks. */
    private void show(String vote, Map<String, Object> values) {
        values.put("slides", announcements.of(vote).map(Slides::of).orElse(null));
        values.put("room", RoomView.of(headcounts.standing(vote), progresses.of(vote)));
    }

    private String vote(String code) {
        return links.vote(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
