package vn.tinnhiem.app.scan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Where the scanner's folder stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    @Bean
    Navigation scanFolderEntry() {
        return Navigation.to(70, "/scan-folder", "scan.folder.entry", Role.ADMIN);
    }
}
