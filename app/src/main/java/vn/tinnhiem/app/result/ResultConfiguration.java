package vn.tinnhiem.app.result;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Where the result stands among the steps of a vote. */
@Configuration(proxyBeanMethods = false)
class ResultConfiguration {

    @Bean
    VoteTab resultTab() {
        return VoteTab.to(70, "/result", "result.tab", Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER);
    }
}
