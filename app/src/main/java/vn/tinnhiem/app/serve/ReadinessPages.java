package vn.tinnhiem.app.serve;

import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.QrPicture;

/** Sẵn sàng: trang xem và in hôm trước hội nghị. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT})
class ReadinessPages {

    private final Readiness readiness;
    private final Environment environment;

    ReadinessPages(Readiness readiness, Environment environment) {
        this.readiness = readiness;
        this.environment = environment;
    }

    /** An address of this machine with its code to scan. */
    record Address(String href, String qr) {}

    @GetMapping("/readiness")
    String readiness(Model model) {
        model.addAttribute("lines", readiness.lines());
        model.addAttribute("addresses", addresses());
        model.addAttribute("lan", environment.getProperty("tinnhiem.lan", Boolean.class, false));
        model.addAttribute("tls", environment.getProperty("tinnhiem.tls", "off"));
        model.addAttribute("now", ZonedDateTime.now(AuditLog.ZONE));
        return "serve/readiness";
    }

    private List<Address> addresses() {
        String scheme = environment.getProperty("tinnhiem.tls", "off").equals("off") ? "http" : "https";
        String port = environment.getProperty("local.server.port", "");
        return LanAddresses.mine().stream()
                .map(address -> scheme + "://" + LanAddresses.written(address) + ":" + port)
                .map(href -> new Address(href, QrPicture.of(href)))
                .toList();
    }
}
