package vn.tinnhiem.app.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.routes.Allowed;

/** Tập nhập phiếu năm phút: ten drawn sheets to key in, then how many were right and how long it took. Nothing is stored. */
@Controller
@Allowed(everybody = true)
class PracticePages {

    private static final int SHEETS = 10;
    private static final int SEEDS = 1_000_000;
    private static final List<String> NAMES =
            List.of("Nguyễn Thị Mẫu", "Trần Văn Thử", "Lê Thị Ví Dụ", "Phạm Văn Tập", "Hoàng Thị Dượt");

    private final Clock clock;

    PracticePages(Clock clock) {
        this.clock = clock;
    }

    /** One sheet with what was keyed for it. */
    record Answer(PractisedSheet sheet, String keyed, boolean right) {}

    @GetMapping("/rehearsals/practice")
    String page(@RequestParam(defaultValue = "-1") long pile, Model model) {
        long seed = pile < 0 || pile >= SEEDS ? Math.floorMod(clock.millis(), SEEDS) : pile;
        model.addAttribute("pile", seed);
        model.addAttribute("begun", clock.millis());
        model.addAttribute("sheets", PractisedSheet.of(seed, SHEETS, NAMES.size()));
        model.addAttribute("names", NAMES);
        model.addAttribute("rehearsal", true);
        return "rehearsal/practice";
    }

    @PostMapping("/rehearsals/practice")
    String compare(@RequestParam long pile, @RequestParam long begun, @RequestParam List<String> keys, Model model) {
        List<PractisedSheet> sheets = PractisedSheet.of(Math.floorMod(pile, SEEDS), SHEETS, NAMES.size());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String keyed = i < keys.size() ? keys.get(i).strip().toUpperCase(Locale.ROOT) : "";
            answers.add(
                    new Answer(sheets.get(i), keyed, keyed.equals(sheets.get(i).keys())));
        }
        Duration taken = Duration.between(Instant.ofEpochMilli(begun), clock.instant());
        long seconds = Math.clamp(taken.toSeconds(), 0, 86_400);
        model.addAttribute("answers", answers);
        model.addAttribute("right", answers.stream().filter(Answer::right).count());
        model.addAttribute("minutes", seconds / 60);
        model.addAttribute("seconds", seconds % 60);
        model.addAttribute("pile", pile);
        model.addAttribute("names", NAMES);
        model.addAttribute("rehearsal", true);
        return "rehearsal/practised";
    }
}
