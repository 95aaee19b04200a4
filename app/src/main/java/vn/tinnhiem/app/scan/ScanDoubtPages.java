package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Phiếu quét máy chưa rõ: one question at a time, the picture large, the next one by itself. */
@Controller
@Allowed({Role.COUNTING})
class ScanDoubtPages {

    private final Scanning scanning;
    private final ScanDoubts doubts;
    private final ScanDecisions decisions;
    private final Committees committees;
    private final CountIsOpen open;
    private final ScanWords words;

    ScanDoubtPages(
            Scanning scanning,
            ScanDoubts doubts,
            ScanDecisions decisions,
            Committees committees,
            CountIsOpen open,
            ScanWords words) {
        this.scanning = scanning;
        this.doubts = doubts;
        this.decisions = decisions;
        this.committees = committees;
        this.open = open;
        this.words = words;
    }

    /** What somebody typed and what is to be asked again. */
    record Typed(String decision, String reason, String name1, String name2) {}

    @GetMapping("/station/scans/unclear")
    String next(
            @AuthenticationPrincipal Seated at,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String name1,
            @RequestParam(defaultValue = "") String name2,
            Model model) {
        List<String> members = at.members();
        Typed typed = new Typed(
                "",
                "",
                name1.isEmpty() && !members.isEmpty() ? members.getFirst() : name1,
                name2.isEmpty() && members.size() > 1 ? members.get(1) : name2);
        return shown(at, sheet, typed, List.of(), model);
    }

    private String shown(Seated at, String sheet, Typed typed, List<ScanWords.Line> problems, Model model) {
        ScanDoubts.Queue queue = doubts.of(at.vote(), sheet);
        model.addAttribute("queue", queue);
        model.addAttribute("doubt", queue.shown().orElse(null));
        model.addAttribute(
                "members",
                committees.members(at.vote()).stream()
                        .map(CommitteeMember::name)
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("open", open.of(at.vote()));
        return "scan/doubts";
    }

    @PostMapping("/station/scans/unclear/{sheet}")
    String decide(
            @AuthenticationPrincipal Seated at,
            @PathVariable String sheet,
            @RequestParam Ask.Question question,
            @RequestParam(defaultValue = "0") int person,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String name1,
            @RequestParam(defaultValue = "") String name2,
            org.springframework.web.servlet.mvc.support.RedirectAttributes kept,
            Model model) {
        try {
            open.require(at.vote());
            doubts.decide(
                    at.vote(),
                    sheet,
                    question,
                    person,
                    new Decision(decision.strip(), reason.strip(), name1.strip(), name2.strip()),
                    committees.members(at.vote()).stream()
                            .map(CommitteeMember::name)
                            .toList());
            kept.addAttribute("sheet", sheet);
            kept.addAttribute("name1", name1);
            kept.addAttribute("name2", name2);
            return "redirect:/station/scans/unclear";
        } catch (Refused refused) {
            List<ScanWords.Line> problems = new ArrayList<>(words.problems(refused.problems()));
            return shown(at, sheet, new Typed(decision, reason, name1, name2), problems, model);
        }
    }

    @PostMapping("/station/scans/unclear/{sheet}/undo")
    String undo(
            @AuthenticationPrincipal Seated at,
            @PathVariable String sheet,
            org.springframework.web.servlet.mvc.support.RedirectAttributes kept) {
        open.require(at.vote());
        doubts.undo(at.vote(), sheet);
        kept.addAttribute("sheet", sheet);
        return "redirect:/station/scans/unclear";
    }

    /** The page with the signature masked and the doubtful places framed. Nobody keeps it. */
    @GetMapping("/station/scans/picture/{sheet}")
    ResponseEntity<byte[]> picture(@AuthenticationPrincipal Seated at, @PathVariable String sheet) {
        Optional<byte[]> picture = scanning.finished(at.vote()).flatMap(read -> read.picture(sheet));
        return picture.map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
