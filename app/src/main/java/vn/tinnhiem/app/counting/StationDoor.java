package vn.tinnhiem.app.counting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.counting.Stations.Station;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.routes.Allowed;

/** Cửa của bàn kiểm phiếu: no account; two names chosen, three digits shown until the chair confirms. */
@Controller
@Allowed(everybody = true)
class StationDoor {

    private final Stations stations;
    private final OpenCounts counts;
    private final Committees committees;
    private final ApprovedPlans plans;
    private final Told told;
    private final Live live;

    StationDoor(
            Stations stations, OpenCounts counts, Committees committees, ApprovedPlans plans, Told told, Live live) {
        this.stations = stations;
        this.counts = counts;
        this.committees = committees;
        this.plans = plans;
        this.told = told;
        this.live = live;
    }

    @GetMapping("/station")
    String door(HttpServletRequest request, Model model) {
        Optional<Station> station = StationKey.of(request).flatMap(stations::holding);
        if (station.isEmpty()) {
            return "counting/door";
        }
        if (station.get().confirmed()) {
            return "redirect:/station/batches";
        }
        frame(station.get().vote(), model);
        model.addAttribute("station", station.get());
        return "counting/waiting";
    }

    /** The part of the waiting page that changes when the chair answers. */
    @GetMapping("/station/waiting")
    String waiting(HttpServletRequest request, Model model) {
        model.addAttribute(
                "station", StationKey.of(request).flatMap(stations::holding).orElse(null));
        return "counting/waiting :: part";
    }

    @GetMapping("/station/waiting/live")
    SseEmitter live(HttpServletRequest request) {
        return live.watch(StationKey.of(request)
                .flatMap(stations::holding)
                .map(Station::vote)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE)));
    }

    /** What was typed into the field for the code. */
    @GetMapping("/station/open")
    String open(@RequestParam String code) {
        String digits = code.replaceAll("[^0-9]", "");
        return digits.length() == 6 ? "redirect:/station/" + digits : "redirect:/station?unknown";
    }

    @GetMapping("/station/{code:[0-9]{6}}")
    String names(@PathVariable String code, Model model) {
        Optional<String> vote = counts.vote(code);
        return vote.isEmpty() ? "redirect:/station?unknown" : names(code, vote.get(), model);
    }

    private String names(String code, String vote, Model model) {
        frame(vote, model);
        model.addAttribute("code", code);
        model.addAttribute("members", committees.members(vote));
        model.addAttribute("stations", stations.of(vote));
        return "counting/names";
    }

    @PostMapping("/station/{code:[0-9]{6}}")
    String ask(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> vote = counts.vote(code);
        if (vote.isEmpty()) {
            return "redirect:/station?unknown";
        }
        try {
            String token = stations.ask(vote.get(), member);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    StationKey.cookie(token, request.isSecure()).toString());
        } catch (Refused refused) {
            model.addAttribute("problems", told.problems(refused.problems()));
            model.addAttribute("chosen", member);
            return names(code, vote.get(), model);
        }
        return "redirect:/station";
    }

    private void frame(String vote, Model model) {
        BallotLines lines = plans.of(vote);
        model.addAttribute("lines", lines);
        model.addAttribute("rehearsal", lines.rehearsal());
    }
}
