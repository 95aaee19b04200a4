package vn.tinnhiem.app.counting;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Chủ trì xác nhận các bàn kiểm phiếu: by three digits, said across the room; and answers whether a count opens again. */
@Controller
@Allowed({Role.CHAIR})
class ChairStations {

    private final Stations stations;
    private final OpenCounts counts;
    private final Closing closing;
    private final Committees committees;
    private final CountProgresses progresses;
    private final Live live;

    ChairStations(
            Stations stations,
            OpenCounts counts,
            Closing closing,
            Committees committees,
            CountProgresses progresses,
            Live live) {
        this.stations = stations;
        this.counts = counts;
        this.closing = closing;
        this.committees = committees;
        this.progresses = progresses;
        this.live = live;
    }

    @GetMapping("/votes/{vote}/stations")
    String page(@PathVariable String vote, Model model) {
        part(vote, model);
        String code = counts.code(vote);
        model.addAttribute("code", code);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/station/" + code)
                        .toUriString());
        return "counting/stations";
    }

    @GetMapping("/votes/{vote}/stations/part")
    String part(@PathVariable String vote, Model model) {
        model.addAttribute("stations", stations.of(vote));
        model.addAttribute("elected", !committees.members(vote).isEmpty());
        model.addAttribute("progress", progresses.of(vote));
        model.addAttribute("reopening", closing.reopening(vote));
        return "counting/stations :: part";
    }

    @GetMapping("/votes/{vote}/stations/live")
    SseEmitter live(@PathVariable String vote) {
        return live.watch(vote);
    }

    @PostMapping("/votes/{vote}/stations/{station}/confirm")
    String confirm(@PathVariable String vote, @PathVariable String station) {
        stations.confirm(vote, station);
        return "redirect:/votes/{vote}/stations";
    }

    @PostMapping("/votes/{vote}/stations/{station}/end")
    String end(@PathVariable String vote, @PathVariable String station) {
        stations.end(vote, station);
        return "redirect:/votes/{vote}/stations";
    }

    @PostMapping("/votes/{vote}/stations/reopening")
    String reopening(@PathVariable String vote, @RequestParam boolean agreed) {
        closing.answerReopening(vote, agreed);
        return "redirect:/votes/{vote}/stations";
    }
}
