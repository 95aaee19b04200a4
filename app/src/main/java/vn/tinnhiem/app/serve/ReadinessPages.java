package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tinnhiem.app.files.UploadName;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.app.shell.QrPicture;

/** Sẵn sàng: trang xem và in hôm trước hội nghị. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT})
class ReadinessPages {

    private final Readiness readiness;
    private final Environment environment;
    private final TestSheet testSheet;
    private final Language language;

    ReadinessPages(Readiness readiness, Environment environment, TestSheet testSheet, Language language) {
        this.testSheet = testSheet;
        this.language = language;
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
        model.addAttribute("now", ZonedDateTime.now(VietnamTime.ZONE));
        return "serve/readiness";
    }

    @GetMapping("/readiness/test-sheet.pdf")
    ResponseEntity<byte[]> sheet() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(testSheet.pdf());
    }

    /** Looks at a scan of the test sheet; nothing of it is kept. */
    @PostMapping("/readiness/scan")
    String scan(@RequestParam MultipartFile scan, Model model) throws IOException {
        Path folder = Files.createTempDirectory("tinnhiem-test-scan");
        Path file = folder.resolve("scan." + UploadName.ending(String.valueOf(scan.getOriginalFilename())));
        try {
            scan.transferTo(file);
            model.addAttribute("checked", testSheet.check(file, language.messages(), language.english()));
        } catch (TestSheet.NotRead notRead) {
            model.addAttribute("notRead", String.valueOf(notRead.getMessage()));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
        return readiness(model);
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
