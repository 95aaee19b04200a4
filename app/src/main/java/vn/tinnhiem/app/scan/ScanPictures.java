package vn.tinnhiem.app.scan;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Ảnh của tờ đang chờ quyết định: the signature masked, the doubtful places framed. No browser keeps it. */
@Controller
@Allowed({Role.COUNTING})
class ScanPictures {

    private final StackPictures pictures;

    ScanPictures(StackPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/station/scans/picture/{sheet}")
    ResponseEntity<byte[]> picture(@AuthenticationPrincipal Seated at, @PathVariable String sheet) {
        return pictures.picture(at.vote(), sheet)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
