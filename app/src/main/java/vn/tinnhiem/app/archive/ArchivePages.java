package vn.tinnhiem.app.archive;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.policy.Setting.ArchiveKeeps;

/** Trang lưu trữ của một cuộc lấy phiếu: what goes in, what is destroyed, sealing, and verifying again. */
@Controller
@Allowed({Role.SECRETARIAT, Role.CHAIR})
class ArchivePages {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Archives archives;
    private final Seals seals;
    private final Votes votes;
    private final Language language;
    private final TransactionTemplate transactions;

    ArchivePages(Archives archives, Seals seals, Votes votes, Language language, TransactionTemplate transactions) {
        this.archives = archives;
        this.seals = seals;
        this.votes = votes;
        this.language = language;
        this.transactions = transactions;
    }

    @GetMapping("/votes/{vote}/archive")
    String page(@PathVariable String vote, Model model) {
        Optional<Seal> seal = seals.seal(vote);
        seal.ifPresent(found -> {
            model.addAttribute("seal", found);
            model.addAttribute("sealedAt", SHOWN.format(found.sealed()));
        });
        Optional<Seals.Request> request = seals.request(vote);
        request.ifPresent(asked -> {
            model.addAttribute("asked", asked);
            model.addAttribute("askedAt", SHOWN.format(asked.at()));
        });
        model.addAttribute("ready", archives.ready(vote));
        model.addAttribute("sheets", archives.keeps(vote) == ArchiveKeeps.SHEETS);
        model.addAttribute("pictures", archives.pictures(vote));
        return "archive/archive";
    }

    @PostMapping("/votes/{vote}/archive/ask")
    @Allowed(Role.SECRETARIAT)
    String ask(
            @PathVariable String vote,
            @RequestParam(defaultValue = "false") boolean pictures,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String repeated,
            Model model) {
        try {
            archives.ask(head(vote), pictures, passphrase, repeated);
        } catch (Refused refused) {
            model.addAttribute("problems", sentences(refused));
            model.addAttribute("withPictures", pictures);
            return page(vote, model);
        }
        return "redirect:/votes/" + vote + "/archive";
    }

    @PostMapping("/votes/{vote}/archive/withdraw")
    String withdraw(@PathVariable String vote) {
        seals.withdraw(head(vote));
        return "redirect:/votes/" + vote + "/archive";
    }

    @PostMapping("/votes/{vote}/archive/seal")
    @Allowed(Role.CHAIR)
    String seal(@PathVariable String vote, Model model) {
        try {
            archives.seal(head(vote));
        } catch (Refused refused) {
            model.addAttribute("problems", sentences(refused));
            return page(vote, model);
        }
        return "redirect:/votes/" + vote + "/archive";
    }

    @PostMapping("/votes/{vote}/archive/check")
    String check(@PathVariable String vote, Model model) {
        try {
            ArchiveVerification verification = archives.check(sealed(vote));
            model.addAttribute("verification", verification);
            model.addAttribute(
                    "problems",
                    verification.differences().stream().map(this::sentence).toList());
        } catch (Refused refused) {
            model.addAttribute("problems", sentences(refused));
        }
        return page(vote, model);
    }

    @GetMapping("/votes/{vote}/archive/file")
    ResponseEntity<Resource> ofVote(@PathVariable String vote) {
        return file(sealed(vote));
    }

    /** The same file once the vote itself is gone. */
    @GetMapping("/archives/{id}/file")
    ResponseEntity<Resource> ofPurged(@PathVariable String id) {
        return file(sealed(id));
    }

    private ResponseEntity<Resource> file(Seal seal) {
        Path file = archives.file(seal);
        transactions.executeWithoutResult(tx -> seals.taken(seal));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(seal.file())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }

    private Seal sealed(String vote) {
        return seals.seal(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private VoteHead head(String vote) {
        return votes.head(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> sentences(Refused refused) {
        return refused.problems().stream().map(this::sentence).toList();
    }

    private String sentence(Problem problem) {
        return problem.fault().number() + " "
                + language.messages().say("fault." + problem.fault().number(), problem.values());
    }
}
