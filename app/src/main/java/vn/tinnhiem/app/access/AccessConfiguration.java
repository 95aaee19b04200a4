package vn.tinnhiem.app.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Where accounts stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Navigation accountsEntry() {
        return Navigation.to(80, "/accounts", "nav.accounts", Role.ADMIN);
    }
}
