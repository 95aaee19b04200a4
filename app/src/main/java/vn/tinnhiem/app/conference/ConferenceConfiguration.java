package vn.tinnhiem.app.conference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Where the pages of the conference stand among the steps of a vote. */
@Configuration(proxyBeanMethods = false)
class ConferenceConfiguration {

    @Bean
    VoteTab ballotsTab() {
        return VoteTab.to(35, "/ballots", "conference.tab.ballots", Role.SECRETARIAT);
    }

    @Bean
    VoteTab attendanceTab() {
        return VoteTab.to(40, "/attendance", "conference.tab.attendance", Role.SECRETARIAT);
    }

    @Bean
    VoteTab conferenceTab() {
        return VoteTab.to(50, "/conference", "conference.tab.conference", Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER);
    }
}
