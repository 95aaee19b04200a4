package vn.tinnhiem.app.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;

/** Những gì trang giấy tờ bày ra: the papers, the register of originals, the signed scans. */
@Component
class PaperDesk {

    private static final long KILOBYTE = 1024;

    private final Originals originals;
    private final SignedScans scans;

    PaperDesk(Originals originals, SignedScans scans) {
        this.originals = originals;
        this.scans = scans;
    }

    /**
     * One paper on the page.
     *
     * @param name of the file without an ending
     * @param key of the words for it
     * @param person whose result sheet it is; empty for the others
     */
    record PaperRow(String name, String key, String person, List<ScanRow> scans) {}

    /** A signed scan on the page. */
    record ScanRow(String id, String fileName, String size, String sha256, String filedBy) {}

    /**
     * Puts everything into the model.
     *
     * @param faults keys of sentences about the form at hand
     * @param typed what was typed into it, by field
     */
    void show(String vote, PaperSet set, List<String> faults, Map<String, String> typed, Model model) {
        int version = set.closed().version();
        List<SignedScan> filed = scans.of(vote, version);
        List<PaperRow> rows = new ArrayList<>();
        rows.add(row(ResultPapers.MINUTES, "papers.minutes", "", filed));
        rows.add(row(ResultPapers.REPORT, "papers.report", "", filed));
        for (Line line : set.result().vote().lines()) {
            rows.add(row(
                    ResultPapers.PERSONS + "/" + line.number(),
                    "papers.person",
                    line.number() + ". " + line.name(),
                    filed));
        }
        model.addAttribute("version", version);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "originals", originals.of(vote, version, set.plan().office().originalHolders()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
    }

    private static PaperRow row(String name, String key, String person, List<SignedScan> filed) {
        return new PaperRow(
                name,
                key,
                person,
                filed.stream()
                        .filter(scan -> scan.paper().equals(name))
                        .map(scan -> new ScanRow(
                                scan.id(),
                                scan.fileName(),
                                Numbers.grouped(Math.ceilDiv(scan.size(), KILOBYTE)) + " KB",
                                scan.sha256(),
                                scan.filedBy()))
                        .toList());
    }
}
