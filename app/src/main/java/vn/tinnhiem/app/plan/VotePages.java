package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.catalogue.CatalogueEntry;
import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.PlanTemplate;
import vn.tinnhiem.app.catalogue.SourceDocument;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;

/** Lập một cuộc lấy phiếu mới: from a template of the catalogue, or from a {@code plan.yaml}. */
@Controller
class VotePages {

    private final Votes votes;
    private final PlanDrafts drafts;
    private final VoteFrame frame;
    private final Language language;
    private final Catalogue catalogue = Catalogue.builtInOnly();

    VotePages(Votes votes, PlanDrafts drafts, VoteFrame frame, Language language) {
        this.votes = votes;
        this.drafts = drafts;
        this.frame = frame;
        this.language = language;
    }

    /**
     * Một mẫu để chọn.
     *
     * @param kind regulation, frame or plan
     * @param adds what it states over what it rests on
     */
    record Template(
            String id,
            String title,
            String kind,
            String body,
            long deadlines,
            long settings,
            String rests,
            List<String> sources) {}

    @GetMapping("/votes/new")
    @Allowed(Role.SECRETARIAT)
    String choose(Model model) {
        model.addAttribute("templates", templates());
        model.addAttribute("from", "");
        model.addAttribute("day", "");
        model.addAttribute("kind", "");
        model.addAttribute("refusals", List.of());
        return "plan/new";
    }

    @PostMapping("/votes/new")
    @Allowed(Role.SECRETARIAT)
    ModelAndView make(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        try {
            Chain chain = catalogue.chain(from, Path.of("."));
            Optional<LocalDate> voteDay = TypedDate.read(day, language.english() ? "Vote day" : "Ngày lấy phiếu");
            if (voteDay.isEmpty()) {
                throw new Refused(Problem.of(Fault.F417_NOT_A_DATE, "", "", "value", ""));
            }
            String text = new PlanDraft(from, chain, voteDay.get()).text();
            String vote = votes.make(text, List.of(), List.of(), kind.equals("rehearsal"));
            return new ModelAndView("redirect:/votes/" + vote + "/plan");
        } catch (Refused refused) {
            choose(model);
            model.addAttribute("from", from);
            model.addAttribute("day", day);
            model.addAttribute("kind", kind);
            model.addAttribute("refusals", FindingLine.of(refused, language.messages()));
            return new ModelAndView("plan/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/votes/new/file")
    @Allowed(Role.SECRETARIAT)
    ModelAndView take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String kind, Model model)
            throws IOException {
        try {
            String text = PlanText.of(file.getBytes());
            drafts.refuseApproval(text);
            return new ModelAndView(
                    "redirect:/votes/" + votes.make(text, List.of(), List.of(), kind.equals("rehearsal")) + "/plan");
        } catch (Refused refused) {
            choose(model);
            model.addAttribute("fileRefusals", FindingLine.of(refused, language.messages()));
            return new ModelAndView("plan/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** To the page that this caller needs next. */
    @GetMapping("/votes/{vote}")
    @Allowed(signedIn = true)
    @ResponseStatus(HttpStatus.FOUND)
    String open(@PathVariable String vote) {
        return "redirect:/votes/" + vote + frame.start(vote);
    }

    private List<Template> templates() {
        return catalogue.ids().stream()
                .map(id -> catalogue.chain(id, Path.of(".")))
                .map(VotePages::template)
                .toList();
    }

    private static Template template(Chain chain) {
        CatalogueEntry lowest = chain.lowest();
        PlanTemplate words = chain.template();
        return new Template(
                lowest.id(),
                lowest.title(),
                lowest.kind().name().toLowerCase(java.util.Locale.ROOT),
                lowest.template()
                        .flatMap(PlanTemplate::body)
                        .map(body -> body.name() + " · " + body.place())
                        .orElse(""),
                lowest.layer().duties().size(),
                lowest.layer().settings().size(),
                chain.entries().size() > 1
                        ? chain.entries().get(chain.entries().size() - 2).title()
                        : "",
                lowest.documents().values().stream()
                        .map(SourceDocument::title)
                        .sorted()
                        .toList());
    }
}
