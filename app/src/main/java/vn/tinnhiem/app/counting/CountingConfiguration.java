package vn.tinnhiem.app.counting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Where the stations stand among the steps of a vote. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    @Bean
    VoteTab stationsTab() {
        return VoteTab.to(60, "/stations", "counting.tab", Role.CHAIR);
    }
}
