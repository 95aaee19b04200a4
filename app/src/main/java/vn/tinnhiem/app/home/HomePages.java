package vn.tinnhiem.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Trang chủ: mỗi cuộc lấy phiếu đang ở bước nào, việc gì sắp tới hạn. */
@Controller
class HomePages {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Votes votes;
    private final ObjectProvider<Headcounts> headcounts;
    private final ObjectProvider<CountStage.Stages> stages;
    private final Clock clock;

    HomePages(
            Votes votes, ObjectProvider<Headcounts> headcounts, ObjectProvider<CountStage.Stages> stages, Clock clock) {
        this.stages = stages;
        this.votes = votes;
        this.headcounts = headcounts;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(signedIn = true)
    String home(Authentication authentication, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
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
        return Board.of(vote, plan.calendar(), today, "home.step." + step(vote));
    }

    private String step(VoteHead vote) {
        if (!vote.approved()) {
            return "DRAFT";
        }
        Step step = headcounts.stream()
                .findFirst()
                .map(all -> all.standing(vote.id()).step())
                .orElse(Step.BEFORE);
        boolean counted = step == Step.COLLECTED_ANNOUNCED
                && stages.stream().anyMatch(each -> each.stage(vote.id()) == CountStage.CLOSED);
        return counted ? "COUNTED" : step.name();
    }
}
