package vn.tinnhiem.app.papers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Sổ bản gốc và bản đã ký: what the office writes down of the papers after they left the printer. */
@Controller
class RegisterPages {

    private final VotePapers papers;
    private final PaperDesk desk;
    private final Originals originals;
    private final SignedScans scans;

    RegisterPages(VotePapers papers, PaperDesk desk, Originals originals, SignedScans scans) {
        this.papers = papers;
        this.desk = desk;
        this.originals = originals;
        this.scans = scans;
    }

    @PostMapping("/votes/{vote}/papers/originals/{number}")
    @Allowed(Role.SECRETARIAT)
    String hand(
            @PathVariable String vote,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String receivedBy,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        PaperSet set = set(vote);
        String holder = holder(set, number);
        List<String> faults = new ArrayList<>();
        Optional<LocalDate> day = day(on);
        if (day.isEmpty()) {
            faults.add("papers.fault.day");
        } else if (day.get().isBefore(set.conference().day())) {
            faults.add("papers.fault.before");
        }
        if (receivedBy.isBlank()) {
            faults.add("papers.fault.receiver");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            desk.show(vote, set, faults, Map.of("number", "" + number, "on", on, "receivedBy", receivedBy), model);
            return "papers/papers";
        }
        originals.hand(
                vote, set.closed().version(), number, holder, day.orElseThrow(), receivedBy.strip(), caller.name());
        return "redirect:/votes/" + vote + "/papers#originals";
    }

    @PostMapping("/votes/{vote}/papers/originals/{number}/undo")
    @Allowed(Role.SECRETARIAT)
    String takeBack(@PathVariable String vote, @PathVariable int number) {
        PaperSet set = set(vote);
        originals.takeBack(vote, set.closed().version(), number, holder(set, number));
        return "redirect:/votes/" + vote + "/papers#originals";
    }

    @PostMapping("/votes/{vote}/papers/scans")
    @Allowed(Role.SECRETARIAT)
    String file(
            @PathVariable String vote,
            @RequestParam String paper,
            @RequestParam MultipartFile scan,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        PaperSet set = set(vote);
        if (!set.papers().containsKey(paper)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<SignedScan> filed = Optional.empty();
        if (!scan.isEmpty()) {
            try (InputStream bytes = scan.getInputStream()) {
                filed = scans.file(
                        vote,
                        set.closed().version(),
                        paper,
                        Optional.ofNullable(scan.getOriginalFilename()).orElse(""),
                        bytes,
                        caller.name());
            }
        }
        if (filed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            desk.show(
                    vote,
                    set,
                    List.of(scan.isEmpty() ? "papers.fault.file" : "papers.fault.kind"),
                    Map.of("paper", paper),
                    model);
            return "papers/papers";
        }
        return "redirect:/votes/" + vote + "/papers#signed";
    }

    @GetMapping("/votes/{vote}/papers/scans/{id}")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    void scan(@PathVariable String vote, @PathVariable String id, HttpServletResponse response) throws IOException {
        SignedScan scan = find(vote, id);
        response.setContentType(scan.kind().mediaType());
        response.setContentLengthLong(scan.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                scan.paper().replace('/', '-') + "-da-ky."
                                        + scan.kind().ending(),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(scans.file(vote, scan), response.getOutputStream());
    }

    @PostMapping("/votes/{vote}/papers/scans/{id}/remove")
    @Allowed(Role.SECRETARIAT)
    String remove(@PathVariable String vote, @PathVariable String id) {
        scans.remove(vote, find(vote, id));
        return "redirect:/votes/" + vote + "/papers#signed";
    }

    private SignedScan find(String vote, String id) {
        return scans.find(vote, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PaperSet set(String vote) {
        return papers.of(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String holder(PaperSet set, int number) {
        List<String> holders = set.plan().office().originalHolders();
        if (number < 1 || number > holders.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return holders.get(number - 1);
    }

    private static Optional<LocalDate> day(String text) {
        return new TypedDay(text).day(LocalDate.now(VietnamTime.ZONE));
    }
}
