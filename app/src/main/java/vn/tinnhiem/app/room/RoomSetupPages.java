package vn.tinnhiem.app.room;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Mở màn hình phòng họp: the link that is opened on the machine at the projector. */
@Controller
class RoomSetupPages {

    private final RoomLinks links;

    RoomSetupPages(RoomLinks links) {
        this.links = links;
    }

    @GetMapping("/votes/{vote}/room")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String show(@PathVariable String vote, Model model) {
        model.addAttribute("code", links.code(vote).orElse(""));
        return "room/setup";
    }

    @PostMapping("/votes/{vote}/room")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String renew(@PathVariable String vote) {
        links.renew(vote);
        return "redirect:/votes/" + vote + "/room";
    }

    /** Where it stands among the steps of a vote. */
    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        VoteTab roomTab() {
            return VoteTab.to(65, "/room", "room.tab", Role.SECRETARIAT, Role.CHAIR);
        }
    }
}
