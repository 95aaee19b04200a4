package vn.tinnhiem.app.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Where the competent level stands among the steps of a vote. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    VoteTab competentLevelTab() {
        return VoteTab.to(82, "/competent-level", "report.tab", Role.SECRETARIAT, Role.CHAIR);
    }
}
