package vn.tinnhiem.app.serve;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Where the readiness page stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ServeConfiguration {

    @Bean
    Navigation readinessEntry() {
        return Navigation.to(60, "/readiness", "nav.readiness", Role.ADMIN, Role.SECRETARIAT);
    }
}
