package vn.tinnhiem.app.disclosure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.VoteTab;

/** Where disclosure stands among the steps of a vote. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {

    @Bean
    VoteTab disclosureTab() {
        return VoteTab.to(84, "/disclosure", "disclosure.tab", Role.SECRETARIAT, Role.CHAIR);
    }
}
