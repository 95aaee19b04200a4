package vn.tinnhiem.app.scan;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.scan.ScanDraws.Drawing;
import vn.tinnhiem.rules.count.DiceDraw;

/** Bốc thăm xấp để nhập tay, và biên bản bốc thăm in ra được. */
@Controller
@Allowed({Role.COUNTING})
class ScanDrawPages {

    private final ScanDraws draws;
    private final CountedScans counted;
    private final Batches batches;
    private final CountIsOpen open;
    private final ScanWords words;

    ScanDrawPages(ScanDraws draws, CountedScans counted, Batches batches, CountIsOpen open, ScanWords words) {
        this.draws = draws;
        this.counted = counted;
        this.batches = batches;
        this.open = open;
        this.words = words;
    }

    /**
     * Một lần đổ như trang hiện.
     *
     * @param batch which was drawn; empty where it is thrown again
     */
    record ThrowLine(String faces, int left, int value, int below, int remainder, String batch) {}

    /**
     * Một lần bốc thăm như trang hiện.
     *
     * @param checked what came of each batch that was drawn, once they are in the count
     * @param dice how many are thrown next; 0 when it is complete
     */
    record DrawView(
            Drawing drawing,
            List<String> batches,
            List<ThrowLine> lines,
            List<String> drawn,
            List<String> checked,
            int dice,
            int left) {}

    @GetMapping("/station/scans/draw")
    String page(@AuthenticationPrincipal Seated at, Model model) {
        return shown(at, "", List.of(), model);
    }

    private String shown(Seated at, String typed, List<ScanWords.Line> problems, Model model) {
        List<DrawView> all =
                draws.of(at.vote()).stream().map(each -> view(at.vote(), each)).toList();
        model.addAttribute("draws", all);
        model.addAttribute(
                "current",
                all.stream().filter(each -> !each.drawing().used()).findFirst().orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("open", open.of(at.vote()));
        return "scan/draw";
    }

    /** What came of entering a batch by hand, in words. */
    private String checked(String vote, ScanDraws.Drawable drawn) {
        String name = name(drawn);
        Optional<Batch> batch = batches.find(vote, drawn.id());
        if (batch.isEmpty() || !batch.get().agreed()) {
            return words.say("scan.draw.checking", name);
        }
        return batch.get().differing() == 0
                ? words.say("scan.draw.same", name, batch.get().size())
                : words.say(
                        "scan.draw.differed",
                        name,
                        batch.get().size(),
                        batch.get().differing(),
                        batch.get().decided());
    }

    private DrawView view(String vote, Drawing drawing) {
        DiceDraw dice = drawing.dice();
        return new DrawView(
                drawing,
                drawing.batches().stream().map(this::name).toList(),
                dice.throwsMade().stream()
                        .map(each -> new ThrowLine(
                                ScanDraws.written(each.faces()),
                                each.left().size(),
                                each.value(),
                                each.below(),
                                each.remainder(),
                                each.drawn().map(i -> name(drawing.batch(i))).orElse("")))
                        .toList(),
                dice.drawn().stream().map(i -> name(drawing.batch(i))).toList(),
                drawing.used()
                        ? dice.drawn().stream()
                                .map(i -> checked(vote, drawing.batch(i)))
                                .toList()
                        : List.of(),
                dice.complete() ? 0 : DiceDraw.dice(dice.left().size()),
                dice.left().size());
    }

    private String name(ScanDraws.Drawable batch) {
        return words.batch(batch.number(), batch.ballot());
    }

    @PostMapping("/station/scans/draw")
    String begin(@AuthenticationPrincipal Seated at, @RequestParam(defaultValue = "1") int wanted, Model model) {
        return done(at, "", model, () -> counted.draw(at, wanted));
    }

    @PostMapping("/station/scans/draw/throw")
    String roll(@AuthenticationPrincipal Seated at, @RequestParam(defaultValue = "") String dice, Model model) {
        return done(at, dice, model, () -> draws.roll(at.vote(), dice));
    }

    @PostMapping("/station/scans/draw/back")
    String takeBack(@AuthenticationPrincipal Seated at, Model model) {
        return done(at, "", model, () -> draws.takeBack(at.vote()));
    }

    @PostMapping("/station/scans/draw/drop")
    String drop(@AuthenticationPrincipal Seated at, Model model) {
        return done(at, "", model, () -> draws.drop(at.vote()));
    }

    private String done(Seated at, String typed, Model model, Runnable act) {
        try {
            open.require(at.vote());
            act.run();
            return "redirect:/station/scans/draw";
        } catch (Refused refused) {
            return shown(at, typed, words.problems(refused.problems()), model);
        }
    }
}
