package vn.tinnhiem.app.scan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/**
 * Nhận tệp quét từ trình duyệt. With the page's script a delivery is begun, its files come one by one as they are, and it is
 * ended; without it they come in one form. What a file was called orders the files of one form and is not kept.
 */
@Controller
@Allowed({Role.COUNTING})
class ScanUploads {

    private final ScanStore store;
    private final ScanFiles files;
    private final Scanning scanning;
    private final CountIsOpen open;
    private final ScanWords words;

    ScanUploads(ScanStore store, ScanFiles files, Scanning scanning, CountIsOpen open, ScanWords words) {
        this.store = store;
        this.files = files;
        this.scanning = scanning;
        this.open = open;
        this.words = words;
    }

    @PostMapping(path = "/station/scans/piles", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String begin(@AuthenticationPrincipal Seated at, @RequestParam(defaultValue = "") String batch) {
        open.require(at.vote());
        return store.begin(at.vote(), batch);
    }

    /** One file, as it is. */
    @PostMapping(
            path = "/station/scans/piles/{pile}/files",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String file(
            @AuthenticationPrincipal Seated at,
            @PathVariable String pile,
            @RequestParam(defaultValue = "0") int place,
            HttpServletRequest request)
            throws IOException {
        open.require(at.vote());
        String said = said(files.take(at.vote(), pile, place, request.getInputStream()));
        scanning.read(at.vote());
        return said;
    }

    private String said(ScanFiles.Receipt receipt) {
        return switch (receipt) {
            case ScanFiles.Receipt.Taken(int pile, int place) -> words.say("scan.taken", pile, place);
            case ScanFiles.Receipt.Known(int pile, int place) -> words.say("scan.known", pile, place);
            case ScanFiles.Receipt.Counted() -> words.say("scan.knownCounted");
        };
    }

    @PostMapping("/station/scans/piles/{pile}/end")
    @ResponseBody
    String end(@AuthenticationPrincipal Seated at, @PathVariable String pile) {
        store.end(at.vote(), pile);
        scanning.read(at.vote());
        return "ok";
    }

    /** All files of one form. */
    @PostMapping(path = "/station/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String form(
            @AuthenticationPrincipal Seated at,
            @RequestParam(defaultValue = "") String batch,
            @RequestParam("files") List<MultipartFile> handed,
            Model model)
            throws IOException {
        open.require(at.vote());
        String pile = store.begin(at.vote(), batch);
        List<String> said = new ArrayList<>();
        List<ScanWords.Line> problems = new ArrayList<>();
        List<MultipartFile> sorted = handed.stream()
                .sorted(Comparator.comparing(
                        file -> Objects.requireNonNullElse(file.getOriginalFilename(), ""), NaturalOrder.OF_NAMES))
                .toList();
        for (MultipartFile file : sorted) {
            try (InputStream in = file.getInputStream()) {
                said.add(said(files.take(at.vote(), pile, 0, in)));
            } catch (Refused refused) {
                problems.addAll(words.problems(refused.problems()));
            }
        }
        store.end(at.vote(), pile);
        scanning.read(at.vote());
        if (problems.isEmpty()) {
            return "redirect:/station/scans";
        }
        model.addAttribute("problems", problems);
        model.addAttribute("said", said);
        return "scan/received";
    }
}
