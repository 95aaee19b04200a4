package vn.tinnhiem.app.scan;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.Method;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Trang quét của bàn kiểm phiếu: files in, how far the reading is, what became of every page. */
@Controller
@Allowed({Role.COUNTING})
class ScanPages {

    private final ScanStore store;
    private final Scanning scanning;
    private final ScanOverview overview;
    private final WatchedFolder watched;
    private final CountedScans counted;
    private final CountIsOpen open;
    private final Batches batches;
    private final ScanDraws draws;
    private final ScanWords words;

    ScanPages(
            ScanStore store,
            Scanning scanning,
            ScanOverview overview,
            WatchedFolder watched,
            CountedScans counted,
            CountIsOpen open,
            Batches batches,
            ScanDraws draws,
            ScanWords words) {
        this.store = store;
        this.scanning = scanning;
        this.overview = overview;
        this.watched = watched;
        this.counted = counted;
        this.open = open;
        this.batches = batches;
        this.draws = draws;
        this.words = words;
    }

    /** Một xấp có thể chọn. */
    record Choice(String id, String name, long size) {}

    @GetMapping("/station/scans")
    String page(@AuthenticationPrincipal Seated at, Model model) {
        part(at, model);
        model.addAttribute("choices", choices(at.vote()));
        model.addAttribute("mostBytes", ArrivingFile.MOST_BYTES);
        return "scan/scans";
    }

    private List<Choice> choices(String vote) {
        return batches.of(vote).stream()
                .filter(batch -> !batch.agreed() && batch.method() != Method.TOTALS)
                .map(batch -> new Choice(batch.id(), words.batch(batch), batch.size()))
                .toList();
    }

    /** The part that changes by itself. */
    @GetMapping("/station/scans/part")
    String part(@AuthenticationPrincipal Seated at, Model model) {
        model.addAttribute("open", open.of(at.vote()));
        model.addAttribute("scans", overview.of(at.vote()));
        model.addAttribute("folder", watched.of(at.vote()));
        model.addAttribute("draw", draws.open(at.vote()).orElse(null));
        return "scan/scans :: part";
    }

    @PostMapping("/station/scans/piles/{pile}/remove")
    String remove(@AuthenticationPrincipal Seated at, @PathVariable String pile) {
        open.require(at.vote());
        store.remove(at.vote(), pile);
        scanning.removed(at.vote());
        return "redirect:/station/scans";
    }

    /** Reads again what could not be read: the reading process did not start, the ballots were printed meanwhile. */
    @PostMapping("/station/scans/again")
    String again(@AuthenticationPrincipal Seated at) {
        open.require(at.vote());
        scanning.read(at.vote());
        return "redirect:/station/scans";
    }

    @PostMapping("/station/scans/folder")
    String watch(
            @AuthenticationPrincipal Seated at,
            @RequestParam(defaultValue = "") String batch,
            @RequestParam(defaultValue = "false") boolean lying) {
        open.require(at.vote());
        watched.begin(at, batch, lying);
        return "redirect:/station/scans";
    }

    @PostMapping("/station/scans/folder/end")
    String leave(@AuthenticationPrincipal Seated at) {
        watched.end();
        return "redirect:/station/scans";
    }

    /** Everything into the count. */
    @PostMapping("/station/scans/count")
    String count(@AuthenticationPrincipal Seated at, @RequestParam(defaultValue = "false") boolean byHand) {
        open.require(at.vote());
        counted.count(at, byHand);
        return "redirect:/station/batches";
    }
}
