package vn.tinnhiem.app.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;
import vn.tinnhiem.app.shell.VoteTab;

/** Where the pages of plans stand. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    Navigation newVoteEntry() {
        return Navigation.to(10, "/votes/new", "plan.nav.new", Role.SECRETARIAT);
    }

    @Bean
    VoteTab planTab() {
        return VoteTab.to(10, "/plan", "plan.tab", Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER);
    }

    @Bean
    VoteTab subjectsTab() {
        return VoteTab.to(20, "/subjects", "plan.tab.subjects", Role.SECRETARIAT, Role.CHAIR);
    }

    @Bean
    VoteTab votersTab() {
        return VoteTab.to(30, "/voters", "plan.tab.voters", Role.SECRETARIAT, Role.CHAIR);
    }
}
