package vn.tinnhiem.app.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.routes.Allowed;

/** Trang chủ. */
@Controller
class HomePages {

    private final Votes votes;

    HomePages(Votes votes) {
        this.votes = votes;
    }

    @GetMapping("/")
    @Allowed(signedIn = true)
    String home(Model model) {
        model.addAttribute("votes", votes.all());
        return "home/home";
    }
}
