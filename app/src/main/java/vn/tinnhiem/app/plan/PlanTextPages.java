package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;

/** Kế hoạch như tệp {@code plan.yaml}: the same file in and out, byte for byte. */
@Controller
class PlanTextPages {

    private final Votes votes;
    private final PlanDrafts drafts;
    private final Language language;

    PlanTextPages(Votes votes, PlanDrafts drafts, Language language) {
        this.votes = votes;
        this.drafts = drafts;
        this.language = language;
    }

    @GetMapping("/votes/{vote}/plan/text")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String text(@PathVariable String vote, @RequestParam(defaultValue = "") String saved, Model model) {
        show(vote, votes.text(vote), List.of(), model);
        model.addAttribute("saved", saved);
        return "plan/text";
    }

    @PostMapping("/votes/{vote}/plan/text")
    @Allowed(Role.SECRETARIAT)
    ModelAndView change(@PathVariable String vote, @RequestParam String text, @RequestParam String seen, Model model) {
        String now = votes.text(vote);
        // A browser sends the ends of lines as two signs, whatever they were.
        String typed = now.contains("\r\n") ? text : text.replace("\r\n", "\n");
        String same = now.startsWith("\uFEFF") && !typed.startsWith("\uFEFF") ? "\uFEFF" + typed : typed;
        return replace(vote, seen, same, typed, model);
    }

    @PostMapping("/votes/{vote}/plan/text/file")
    @Allowed(Role.SECRETARIAT)
    ModelAndView take(
            @PathVariable String vote, @RequestParam MultipartFile file, @RequestParam String seen, Model model)
            throws IOException {
        String text;
        try {
            text = PlanText.of(file.getBytes());
        } catch (Refused refused) {
            return refused(vote, votes.text(vote), refused, model);
        }
        return replace(vote, seen, text, text, model);
    }

    @GetMapping("/votes/{vote}/plan/plan.yaml")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<byte[]> file(@PathVariable String vote) {
        return Download.of("plan.yaml", "application/yaml", votes.text(vote).getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView replace(String vote, String seen, String text, String typed, Model model) {
        try {
            drafts.replace(vote, before -> mark(before).equals(seen), text);
            return new ModelAndView("redirect:/votes/" + vote + "/plan/text?saved=yes");
        } catch (Refused refused) {
            return refused(vote, typed, refused, model);
        }
    }

    private ModelAndView refused(String vote, String typed, Refused refused, Model model) {
        show(vote, typed, FindingLine.of(refused, language.messages()), model);
        model.addAttribute("saved", "");
        return new ModelAndView("plan/text", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(String vote, String text, List<FindingLine> refusals, Model model) {
        model.addAttribute("text", text.startsWith("\uFEFF") ? text.substring(1) : text);
        model.addAttribute("seen", mark(votes.text(vote)));
        model.addAttribute("refusals", refusals);
    }

    private static String mark(String text) {
        return CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
