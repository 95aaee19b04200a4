package vn.tinnhiem.app.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;
import vn.tinnhiem.app.shell.VoteTab;

/** Where archives stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    Navigation archivesEntry() {
        return Navigation.to(70, "/archives", "archive.all", Role.SECRETARIAT, Role.CHAIR, Role.ADMIN);
    }

    @Bean
    VoteTab archiveTab() {
        return VoteTab.to(90, "/archive", "archive.tab", Role.SECRETARIAT, Role.CHAIR);
    }
}
