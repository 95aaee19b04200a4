package vn.tinnhiem.app.backup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Navigation;

/** Where backups stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    Navigation backupEntry() {
        return Navigation.to(80, "/backup", "backup.title", Role.ADMIN);
    }
}
