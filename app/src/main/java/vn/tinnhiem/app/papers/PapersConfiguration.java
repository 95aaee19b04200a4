package vn.tinnhiem.app.papers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Where the papers stand among the steps of a vote. */
@Configuration(proxyBeanMethods = false)
class PapersConfiguration {

    @Bean
    VoteTab papersTab() {
        return VoteTab.to(80, "/papers", "papers.tab", Role.SECRETARIAT, Role.CHAIR);
    }
}
