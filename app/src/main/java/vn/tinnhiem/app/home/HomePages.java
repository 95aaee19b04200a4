package vn.tinnhiem.app.home;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Trang chủ: mỗi cuộc lấy phiếu đang ở bước nào, việc gì sắp tới hạn. */
@Controller
class HomePages {

    private final Votes votes;
    private final Headcounts headcounts;
    private final CountStage.Stages counts;
    private final Clock clock;

    HomePages(Votes votes, Headcounts headcounts, CountStage.Stages counts, Clock clock) {
        this.votes = votes;
        this.headcounts = headcounts;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(signedIn = true)
    String home(Authentication authentication, Model model) {
        LocalDate today = VietnamTime.today(clock);
        model.addAttribute("today", today);
        model.addAttribute(
                "planner",
                authentication.getPrincipal() instanceof Caller caller
                        && (caller.is(Role.SECRETARIAT) || caller.is(Role.CHAIR) || caller.is(Role.OBSERVER)));
        model.addAttribute(
                "boards",
                votes.all().stream()
                        .map(vote -> board(vote, today))
                        .sorted(Board.NEEDIEST)
                        .toList());
        return "home/home";
    }

    private Board board(VoteHead vote, LocalDate today) {
        Plan plan = votes.approvedPlan(vote.id()).orElseGet(() -> votes.plan(vote.id()));
        return Board.of(vote, plan.calendar(), today, stage(vote));
    }

    private Stage stage(VoteHead vote) {
        return vote.approved() ? Stage.of(headcounts.standing(vote.id()).step(), counts.stage(vote.id())) : Stage.DRAFT;
    }
}
