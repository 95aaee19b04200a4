package vn.tinnhiem.app.rehearsal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Where rehearsals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {

    @Bean
    Navigation rehearsalsEntry() {
        return Navigation.to(60, "/rehearsals", "rehearsal.title", Role.SECRETARIAT, Role.CHAIR);
    }
}
