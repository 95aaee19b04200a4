package vn.tinnhiem.app.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.shell.Navigation;

/** Where the first page stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    Navigation homeEntry() {
        return Navigation.to(0, "/", "nav.home");
    }
}
