package vn.tinnhiem.app.result;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.result.ShownBlocks.Shown;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.announced.AnnouncedResult;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.outcome.Telling;
import vn.tinnhiem.rules.quorum.Quorum;

/** Trang kết quả: nothing before the committee closed the count, a word of warning before numbers that tell too much. */
@Controller
@Clause({"TN-14", "HP-19", "QN-11"})
class ResultPages {

    private static final String SEEN = "result.seen.";

    private final Results results;
    private final Releases releases;
    private final Language language;
    private final ShownResult shown;

    ResultPages(Results results, Releases releases, Language language, ShownResult shown) {
        this.shown = shown;
        this.results = results;
        this.releases = releases;
        this.language = language;
    }

    /** A finding in the language of the reader. */
    record Line(String code, String sentence) {}

    /**
     * One ballot on the page.
     *
     * @param several whether the vote has more than one, so that its id is worth showing
     */
    record Sheet(int place, String ballot, boolean several, Account account, List<Shown> blocks) {}

    /** The account of one ballot, as papers write numbers. */
    record Account(String printed, String issued, String exchanged, String unused, String collected, String setAside) {}

    @GetMapping("/votes/{vote}/result")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String result(@PathVariable String vote, HttpSession session, Model model) {
        Optional<ClosedResult> closed = results.of(vote);
        if (closed.isEmpty()) {
            return "result/open";
        }
        List<Finding> telling = telling(closed.get().result());
        if (!telling.isEmpty() && session.getAttribute(seen(vote, closed.get())) == null) {
            model.addAttribute("warnings", lines(telling));
            model.addAttribute("version", closed.get().version());
            return "result/telling";
        }
        show(vote, closed.get(), telling, model);
        return "result/result";
    }

    @PostMapping("/votes/{vote}/result/seen")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String goOn(@PathVariable String vote, HttpSession session) {
        results.of(vote).ifPresent(closed -> session.setAttribute(seen(vote, closed), Boolean.TRUE));
        return "redirect:/votes/" + vote + "/result";
    }

    /** The numbers for the chart; the letters in it are the table's. */
    @GetMapping("/votes/{vote}/result/numbers.json")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<AnnouncedResult> numbers(@PathVariable String vote) {
        ClosedResult closed = results.of(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Releases.announced(closed));
    }

    @PostMapping("/votes/{vote}/result/release")
    @Allowed(Role.CHAIR)
    String release(@PathVariable String vote, @RequestParam int version) {
        releases.release(vote, current(vote, version));
        return "redirect:/votes/" + vote + "/result";
    }

    @PostMapping("/votes/{vote}/result/withdraw")
    @Allowed(Role.CHAIR)
    String withdraw(@PathVariable String vote, @RequestParam int version) {
        current(vote, version);
        releases.withdraw(vote);
        return "redirect:/votes/" + vote + "/result";
    }

    /** The version that the caller saw, if it is still the one that is closed. */
    private int current(String vote, int version) {
        return results.of(vote)
                .filter(closed -> closed.version() == version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT))
                .version();
    }

    private void show(String vote, ClosedResult closed, List<Finding> telling, Model model) {
        VoteResult result = closed.result();
        List<Sheet> sheets = new ArrayList<>();
        for (Box box : result.boxes()) {
            sheets.add(new Sheet(
                    sheets.size(), box.ballot(), result.boxes().size() > 1, account(box), shown.of(result, box)));
        }
        Quorum quorum = result.vote().policy().quorum();
        long summoned = result.announced().heads().summoned();
        model.addAttribute("version", closed.version());
        model.addAttribute("sheets", sheets);
        model.addAttribute("present", Numbers.grouped(result.announced().heads().present()));
        model.addAttribute("summoned", Numbers.grouped(summoned));
        model.addAttribute("needed", Numbers.grouped(quorum.needed(summoned)));
        model.addAttribute("fingerprint", ResultJson.fingerprint(result));
        model.addAttribute("warnings", lines(telling));
        model.addAttribute(
                "releasedBy", releases.releasedBy(vote, closed.version()).orElse(""));
    }

    private static Account account(Box box) {
        return new Account(
                Numbers.grouped(box.account().printed()),
                Numbers.grouped(box.account().issued()),
                Numbers.grouped(box.account().exchanged()),
                Numbers.grouped(box.account().unused()),
                Numbers.grouped(box.account().collected()),
                Numbers.grouped(box.setAside()));
    }

    private static List<Finding> telling(VoteResult result) {
        return result.persons().stream()
                .flatMap(person ->
                        Telling.check(
                                Integer.toString(person.line().number()),
                                person.line().name(),
                                person.tally())
                                .stream())
                .toList();
    }

    private List<Line> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Line(
                        finding.code().number(),
                        language.messages().say("finding." + finding.code().number(), finding.values())))
                .toList();
    }

    private static String seen(String vote, ClosedResult closed) {
        return SEEN + vote + "." + closed.version();
    }
}
