package vn.tinnhiem.app.audit;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;
import vn.tinnhiem.app.shell.Notice;

/** Where the log stands in the navigation, and what is said when its chain is broken. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Navigation logEntry() {
        return Navigation.to(70, "/log", "nav.log", Role.ADMIN, Role.SECRETARIAT, Role.CHAIR);
    }

    @Bean
    Notice brokenChain(LogChain chain, MessageSource words) {
        return caller -> chain.last()
                .broken()
                .filter(number -> caller.is(Role.ADMIN))
                .flatMap(number -> Optional.of(new Notice.Shown(
                        "/log",
                        String.valueOf(words.getMessage(
                                "audit.broken",
                                new Object[] {String.valueOf(number)},
                                LocaleContextHolder.getLocale())))));
    }
}
