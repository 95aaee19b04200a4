package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.store.StorePlace;

/** Tin chứng thư của máy này: the authority's certificate, and how to trust it on each kind of machine. */
@Controller
@Allowed(everybody = true)
class TrustPages {

    private static final MediaType CERTIFICATE = MediaType.parseMediaType("application/x-x509-ca-cert");

    private final LocalAuthority authority;
    private final boolean local;

    TrustPages(StorePlace place, Clock clock, @Value("${tinnhiem.tls:off}") String tls) {
        this.authority = new LocalAuthority(place.folder(), clock);
        this.local = tls.equals("local");
    }

    @GetMapping("/trust")
    String trust(Model model) {
        refuseWithout();
        model.addAttribute("fingerprint", authority.fingerprint());
        model.addAttribute("names", authority.names());
        return "serve/trust";
    }

    @GetMapping("/ca.crt")
    ResponseEntity<byte[]> certificate() throws IOException {
        refuseWithout();
        return ResponseEntity.ok()
                .contentType(CERTIFICATE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tin-nhiem-ca.crt")
                                .build()
                                .toString())
                .body(Files.readAllBytes(authority.file(LocalAuthority.CA_CERTIFICATE)));
    }

    private void refuseWithout() {
        if (!local) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
