package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Bàn kiểm phiếu: the batches, what each needs next, the cover sheets and the journal of entries. */
@Controller
@Allowed({Role.COUNTING})
class StationPages {

    private final Batches batches;
    private final Stations stations;
    private final Closing closing;
    private final OpenCounts counts;
    private final CountProgresses progresses;
    private final ApprovedPlans plans;
    private final Live live;

    StationPages(
            Batches batches,
            Stations stations,
            Closing closing,
            OpenCounts counts,
            CountProgresses progresses,
            ApprovedPlans plans,
            Live live) {
        this.batches = batches;
        this.stations = stations;
        this.closing = closing;
        this.counts = counts;
        this.progresses = progresses;
        this.plans = plans;
        this.live = live;
    }

    /**
     * Một xấp như danh sách cho thấy.
     *
     * @param next which entry it needs: 1 to 3; 0 when none, 4 when the committee has to decide
     * @param mine whether this station may make that entry
     * @param here whether this station is making it
     * @param there number of the station that is making it; 0 when none
     * @param passes who entered it, entry by entry
     */
    record BatchLine(Batch batch, long next, boolean mine, boolean here, long there, List<Pass> passes) {
        /** The key of the words for its state. */
        public String state() {
            return batch.agreed() ? "agreed" : next == 4 ? "doubt" : there > 0 ? "busy" : "next" + next;
        }

        /** The names of everybody who made an entry. */
        public String names(Pass pass) {
            return pass.members().stream().sorted().collect(Collectors.joining(", "));
        }
    }

    @GetMapping("/station/batches")
    String list(@AuthenticationPrincipal Seated at, Model model) {
        part(at, model);
        return "counting/batches";
    }

    @GetMapping("/station/batches/part")
    String part(@AuthenticationPrincipal Seated at, Model model) {
        Map<String, Long> numbers = stations.of(at.vote()).stream()
                .collect(Collectors.toMap(Stations.Station::id, Stations.Station::number));
        Map<String, List<Pass>> passes = batches.passesOf(at.vote());
        List<BatchLine> lines = batches.of(at.vote()).stream()
                .map(batch -> line(at, batch, passes.getOrDefault(batch.id(), List.of()), numbers))
                .toList();
        List<Ballot> ballots = plans.of(at.vote()).ballots();
        model.addAttribute("batches", lines);
        model.addAttribute(
                "openEntries",
                lines.stream()
                        .flatMap(line -> line.passes().stream())
                        .filter(pass -> !pass.done())
                        .map(Pass::id)
                        .collect(Collectors.joining(" ")));
        model.addAttribute("ballots", ballots);
        model.addAttribute(
                "divided", lines.stream().map(line -> line.batch().ballot()).collect(Collectors.toSet()));
        model.addAttribute(
                "sheets",
                ballots.stream().collect(Collectors.toMap(Ballot::id, each -> closing.sheets(at.vote(), each.id()))));
        model.addAttribute("progress", progresses.of(at.vote()));
        model.addAttribute("closed", counts.closed(at.vote()));
        return "counting/batches :: part";
    }

    private BatchLine line(Seated at, Batch batch, List<Pass> passes, Map<String, Long> stationNumbers) {
        Pass open = passes.stream().filter(each -> !each.done()).findFirst().orElse(null);
        long next = open != null ? open.number() : passes.size() + 1L;
        if (batch.agreed()) {
            next = 0;
        } else if (next > 3 || (batch.single() && next > 1)) {
            next = 4;
        }
        boolean here = open != null && open.station().equals(at.station());
        long there = open == null || here ? 0 : stationNumbers.getOrDefault(open.station(), 0L);
        boolean mine = next >= 1
                && next <= 3
                && there == 0
                && allowed(at, passes, next)
                && (batch.method() != Method.SCAN || next > 1);
        return new BatchLine(batch, next, mine, here, there, passes);
    }

    private static boolean allowed(Seated at, List<Pass> passes, long next) {
        try {
            Entries.refuseSamePeople(at, passes, next);
            return true;
        } catch (vn.tinnhiem.app.kernel.Refused refused) {
            return false;
        }
    }

    @GetMapping("/station/live")
    SseEmitter live(@AuthenticationPrincipal Seated at) {
        return live.watch(at.vote());
    }

    @PostMapping("/station/batches")
    String make(
            @AuthenticationPrincipal Seated at,
            @RequestParam String ballot,
            @RequestParam long size,
            @RequestParam Method method) {
        counts.refuseClosed(at.vote());
        long sheets = closing.sheets(at.vote(), ballot);
        if (sheets == 0) {
            throw Batches.refused(Fault.F560_NOT_COLLECTED);
        }
        if (size != 25 && size != 50) {
            throw Batches.refused(Fault.F551_BATCH_SIZE);
        }
        batches.make(at.vote(), ballot, sheets, size, method);
        return "redirect:/station/batches";
    }

    @PostMapping("/station/batches/{batch}/method")
    String method(@AuthenticationPrincipal Seated at, @PathVariable String batch, @RequestParam Method method) {
        counts.refuseClosed(at.vote());
        batches.choose(batches.existing(at.vote(), batch), method);
        return "redirect:/station/batches";
    }

    @PostMapping("/station/batches/{batch}/size")
    String size(@AuthenticationPrincipal Seated at, @PathVariable String batch, @RequestParam long size) {
        counts.refuseClosed(at.vote());
        batches.resize(batches.existing(at.vote(), batch), size);
        return "redirect:/station/batches";
    }

    /** The head has a batch entered anew. */
    @PostMapping("/station/batches/{batch}/again")
    String again(
            @AuthenticationPrincipal Seated at,
            @PathVariable String batch,
            @RequestParam(defaultValue = "") String reason) {
        counts.refuseClosed(at.vote());
        Closing.refuseWithoutHead(at);
        if (reason.isBlank()) {
            throw Batches.refused(Fault.F566_REASON_MISSING);
        }
        batches.again(batches.existing(at.vote(), batch), reason.strip());
        return "redirect:/station/batches";
    }

    /** A cover sheet for each batch, to print. */
    @GetMapping("/station/covers")
    String covers(@AuthenticationPrincipal Seated at, Model model) {
        model.addAttribute("batches", batches.of(at.vote()));
        return "counting/covers";
    }

    /** "Nhật ký nhập phiếu": per batch who entered it, how many differed, how many the committee decided. */
    @GetMapping("/station/journal")
    String journal(@AuthenticationPrincipal Seated at, Model model) {
        part(at, model);
        model.addAttribute("machine", Checked.of(batches.of(at.vote())));
        return "counting/journal";
    }

    /**
     * Soát máy bằng người: scanned batches that others entered by hand too.
     *
     * @param scanned batches that were scanned
     * @param checked of them, those entered by hand that agree
     * @param sheets of those
     * @param differing of those sheets, on how many hand and machine differed
     */
    record Checked(long scanned, long checked, long sheets, long differing) {
        static Checked of(List<Batch> all) {
            List<Batch> scanned =
                    all.stream().filter(each -> each.method() == Method.SCAN).toList();
            List<Batch> checked = scanned.stream()
                    .filter(each -> each.agreed() && !each.single())
                    .toList();
            return new Checked(
                    scanned.size(),
                    checked.size(),
                    checked.stream().mapToLong(Batch::size).sum(),
                    checked.stream().mapToLong(Batch::differing).sum());
        }
    }

    /** The two members leave; what they were entering can be gone on with elsewhere. */
    @PostMapping("/station/leave")
    String leave(@AuthenticationPrincipal Seated at) {
        stations.end(at.vote(), at.station());
        return "redirect:/station";
    }
}
