package vn.tinnhiem.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.DutyEdit.LimitForm;
import vn.tinnhiem.app.plan.PlanField.Section;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.Task;

/** Kế hoạch: bảng việc – người – hạn – căn cứ, sửa tại chỗ, soát ngay khi gõ. */
@Controller
class PlanPages {

    private static final String EDIT = "/votes/{vote}/plan/{what:deadlines|settings|fields}/{key}";

    private final Votes votes;
    private final PlanDrafts drafts;
    private final Language language;

    PlanPages(Votes votes, PlanDrafts drafts, Language language) {
        this.votes = votes;
        this.drafts = drafts;
        this.language = language;
    }

    @GetMapping("/votes/{vote}/plan")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String plan(@PathVariable String vote, @RequestParam(defaultValue = "") String saved, Model model) {
        model.addAttribute("saved", saved);
        show(vote, votes.text(vote), TypedForm.NONE, model);
        return "plan/plan";
    }

    @PostMapping(EDIT)
    @Allowed(Role.SECRETARIAT)
    ModelAndView change(
            @PathVariable String vote,
            @PathVariable String what,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            Model model) {
        String form = what + "/" + key;
        try {
            drafts.change(vote, form, text -> edited(text, what, key, typed));
            return new ModelAndView("redirect:/votes/" + vote + "/plan?saved=" + form + "#" + what + "-" + key);
        } catch (Refused refused) {
            model.addAttribute("saved", "");
            show(
                    vote,
                    votes.text(vote),
                    new TypedForm(form, typed, FindingLine.of(refused, language.messages())),
                    model);
            return new ModelAndView("plan/plan", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** What the rules would say of what is typed, before anything is kept. */
    @PostMapping(EDIT + "/try")
    @Allowed(Role.SECRETARIAT)
    String attempt(
            @PathVariable String vote,
            @PathVariable String what,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            Model model) {
        String form = what + "/" + key;
        String text = votes.text(vote);
        try {
            show(vote, edited(text, what, key, typed), new TypedForm(form, typed, List.of()), model);
        } catch (Refused refused) {
            show(vote, text, new TypedForm(form, typed, FindingLine.of(refused, language.messages())), model);
        }
        model.addAttribute("unsaved", true);
        model.addAttribute("anchor", what + "-" + key);
        return "plan/live :: live";
    }

    private void show(String vote, String text, TypedForm typed, Model model) {
        PlanCheck check = drafts.check(vote, text);
        model.addAttribute("view", PlanView.of(check, text, language.messages()));
        model.addAttribute("typed", typed);
        model.addAttribute("check", check);
        model.addAttribute("limitForms", LimitForm.values());
        model.addAttribute("sections", Section.values());
    }

    private String edited(String text, String what, String key, Map<String, String> typed) {
        return switch (what) {
            case "deadlines" -> {
                String limited = DutyEdit.deadline(
                        text,
                        task(key),
                        limitForm(typed.getOrDefault("form", "")),
                        typed.getOrDefault("value", ""),
                        typed.getOrDefault("place", ""));
                Plan plan = votes.parse(text);
                yield plan.calendar()
                        .entry(task(key))
                        .map(entry -> DutyEdit.names(limited, DutyRow.of(plan, entry, List.of()), typed))
                        .orElse(limited);
            }
            case "settings" ->
                PlanEdit.setting(
                        text,
                        Setting.of(key).orElseThrow(PlanPages::gone),
                        typed.getOrDefault("value", ""),
                        typed.getOrDefault("reason", ""));
            default -> {
                Section section = section(key);
                Map<String, String> fields = new HashMap<>();
                PlanField.of(section)
                        .forEach(field -> Optional.ofNullable(typed.get(field.input()))
                                .ifPresent(value -> fields.put(field.path(), value)));
                yield PlanEdit.fields(text, votes.parse(text), fields);
            }
        };
    }

    private static Task task(String key) {
        return List.of(Task.values()).stream()
                .filter(task -> task.name().equals(key) && task != Task.CONFERENCE)
                .findFirst()
                .orElseThrow(PlanPages::gone);
    }

    private static LimitForm limitForm(String name) {
        return List.of(LimitForm.values()).stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(PlanPages::gone);
    }

    private static Section section(String key) {
        return List.of(Section.values()).stream()
                .filter(section -> section.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElseThrow(PlanPages::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
