package vn.tinnhiem.app.backup;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;

/** Trang sao lưu của người quản trị. */
@Controller
@Allowed(Role.ADMIN)
class BackupPages {

    private static final int MOST = 366;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Backups backups;
    private final BackupTimer timer;
    private final Actor.Current current;
    private final Language language;

    BackupPages(Backups backups, BackupTimer timer, Actor.Current current, Language language) {
        this.language = language;
        this.backups = backups;
        this.timer = timer;
        this.current = current;
    }

    /** One row of the list. */
    record Row(BackupRun run, String at, String size, boolean there) {}

    @GetMapping("/backup")
    String page(@RequestParam Optional<String> begun, Model model) {
        BackupSetting setting = backups.setting();
        return show(
                new Typed(
                        setting.daily(),
                        setting.time().toString(),
                        Integer.toString(setting.keep()),
                        setting.secondFolder(),
                        Passphrase.KEEP),
                List.of(),
                begun.isPresent(),
                model);
    }

    /** What stands in the form of the setting: what holds, or what was just typed; a passphrase is never shown again. */
    record Typed(boolean daily, String time, String keep, String second, Passphrase lock) {}

    private String show(Typed typed, List<Problem> problems, boolean begun, Model model) {
        model.addAttribute("setting", backups.setting());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "faults",
                problems.stream()
                        .map(problem -> problem.fault().number() + ": "
                                + language.messages()
                                        .say("fault." + problem.fault().number(), problem.values()))
                        .toList());
        part(model);
        model.addAttribute("polling", begun || backups.stage().running());
        return "backup/backup";
    }

    @GetMapping("/backup/part")
    String part(Model model) {
        model.addAttribute("fresh", backups.fresh());
        model.addAttribute("stage", backups.stage());
        model.addAttribute("polling", backups.stage().running());
        model.addAttribute("folder", backups.folder());
        model.addAttribute(
                "rows",
                backups.all().stream()
                        .map(run -> new Row(run, SHOWN.format(run.begun()), size(run.size()), backups.there(run)))
                        .toList());
        return "backup/backup :: part";
    }

    @PostMapping("/backup")
    String make() {
        if (backups.stage().running()) {
            throw new Refused(Problem.of(Fault.F914_BACKUP_RUNNING, "", ""));
        }
        timer.begin(current.actor());
        return "redirect:/backup?begun";
    }

    @GetMapping("/backup/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        Path file = backups.file(name);
        backups.taken(name);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }

    @PostMapping("/backup/files/{name}/remove")
    String remove(@PathVariable String name) {
        backups.remove(name);
        return "redirect:/backup?removed";
    }

    @PostMapping("/backup/setting")
    String choose(
            @RequestParam(defaultValue = "false") boolean daily,
            @RequestParam String time,
            @RequestParam String keep,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "KEEP") Passphrase lock,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        LocalTime at = time(time, problems);
        int kept = number(keep, problems);
        Optional<Lock> chosen = lock(lock, passphrase, repeated, problems);
        try {
            if (!problems.isEmpty()) {
                throw new Refused(problems);
            }
            backups.choose(new BackupSetting(daily, at, kept, second.strip(), chosen));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(new Typed(daily, time, keep, second, lock), refused.problems(), false, model);
        }
        return "redirect:/backup?set";
    }

    /** What becomes of the passphrase. */
    enum Passphrase {
        KEEP,
        SET,
        NONE
    }

    private Optional<Lock> lock(Passphrase wanted, String passphrase, String repeated, List<Problem> problems) {
        return switch (wanted) {
            case KEEP -> backups.setting().lock();
            case NONE -> Optional.empty();
            case SET -> {
                if (passphrase.strip().codePointCount(0, passphrase.strip().length()) < Lock.SHORTEST) {
                    problems.add(Problem.of(Fault.F910_PASSPHRASE_SHORT, "", "", "letters", Lock.SHORTEST));
                    yield Optional.empty();
                }
                if (!passphrase.equals(repeated)) {
                    problems.add(Problem.of(Fault.F909_PASSPHRASES_DIFFER, "", ""));
                    yield Optional.empty();
                }
                yield Optional.of(Lock.of(passphrase));
            }
        };
    }

    private static LocalTime time(String text, List<Problem> problems) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            problems.add(Problem.of(Fault.F917_BACKUP_TIME, "", "", "value", text));
            return LocalTime.MIDNIGHT;
        }
    }

    private static int number(String text, List<Problem> problems) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below with the numbers out of range
        }
        problems.add(Problem.of(Fault.F918_BACKUP_KEEP, "", "", "value", text));
        return 1;
    }

    /** As "1,4 MB". */
    private static String size(long bytes) {
        long tenths = (bytes * 10 + 524_288) / 1_048_576;
        return tenths == 0 ? (bytes + 1023) / 1024 + " KB" : tenths / 10 + "," + tenths % 10 + " MB";
    }
}
