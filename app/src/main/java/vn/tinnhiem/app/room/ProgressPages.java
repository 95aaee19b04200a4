package vn.tinnhiem.app.room;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Tiến độ, cho người theo dõi từ máy của mình: what the room sees, read only. */
@Controller
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
class ProgressPages {

    private final Headcounts headcounts;
    private final CountProgresses progresses;
    private final Live live;

    ProgressPages(Headcounts headcounts, CountProgresses progresses, Live live) {
        this.headcounts = headcounts;
        this.progresses = progresses;
        this.live = live;
    }

    @GetMapping("/votes/{vote}/progress")
    String progress(@PathVariable String vote, Model model) {
        show(vote, model);
        return "room/progress";
    }

    @GetMapping("/votes/{vote}/progress/part")
    String part(@PathVariable String vote, Model model) {
        show(vote, model);
        return "room/part :: part";
    }

    @GetMapping("/votes/{vote}/live")
    SseEmitter live(@PathVariable String vote) {
        return live.watch(vote);
    }

    private void show(String vote, Model model) {
        model.addAttribute("room", RoomView.of(headcounts.standing(vote), progresses.of(vote)));
    }

    /** Where it stands among the steps of a vote. */
    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        VoteTab progressTab() {
            return VoteTab.to(64, "/progress", "room.progress", Role.OBSERVER, Role.CHAIR, Role.SECRETARIAT);
        }
    }
}
