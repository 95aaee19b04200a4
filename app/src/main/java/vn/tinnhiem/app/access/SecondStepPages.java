package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.QrPicture;

/** Đặt bước thứ hai: a phone learns a secret and shows a code, and ten recovery codes are printed. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
class SecondStepPages {

    private static final String PENDING = SecondStepPages.class.getName() + ".pending";

    private final Accounts accounts;
    private final SecondSteps steps;
    private final Sessions sessions;
    private final AccessSettings settings;
    private final Passkeys passkeys;
    private final TransactionTemplate transactions;

    SecondStepPages(
            Accounts accounts,
            SecondSteps steps,
            Sessions sessions,
            AccessSettings settings,
            Passkeys passkeys,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.steps = steps;
        this.sessions = sessions;
        this.settings = settings;
        this.passkeys = passkeys;
        this.transactions = transactions;
    }

    @GetMapping("/me/second-step")
    String form(HttpSession session, Model model) {
        return page(session, model, false);
    }

    @PostMapping("/me/second-step")
    String set(
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes shownOnce) {
        HttpSession session = request.getSession();
        Account account = MePages.self();
        Optional<List<String>> codes = steps.set(account, pending(session), code);
        if (codes.isEmpty()) {
            return page(session, model, true);
        }
        session.removeAttribute(PENDING);
        accounts.endSessions(account.id());
        request.changeSessionId();
        sessions.strengthened(session);
        sessions.keep(request, response, accounts.byId(account.id()).orElseThrow());
        shownOnce.addFlashAttribute("codes", codes.get());
        return "redirect:/me/second-step/codes";
    }

    /** Ten new codes; a code of the phone shows that it is still at hand. */
    @PostMapping("/me/second-step/codes")
    String newCodes(@RequestParam String code, RedirectAttributes shownOnce) {
        Account account = MePages.self();
        Optional<List<String>> codes = Optional.ofNullable(
                transactions.execute(tx -> steps.takesCode(account, code) ? steps.recoveryCodes(account) : null));
        if (codes.isEmpty()) {
            return "redirect:/me?codeWrong#second-step";
        }
        shownOnce.addFlashAttribute("codes", codes.get());
        return "redirect:/me/second-step/codes";
    }

    @GetMapping("/me/second-step/codes")
    String codes(Model model) {
        model.addAttribute("account", MePages.self());
        return "access/codes";
    }

    @PostMapping("/me/second-step/off")
    String off(@RequestParam String code) {
        Account account = MePages.self();
        boolean removed = Boolean.TRUE.equals(transactions.execute(tx -> {
            boolean right = steps.takesCode(account, code) || steps.takesRecoveryCode(account, code);
            if (right) {
                steps.remove(account);
            }
            return right;
        }));
        return removed ? "redirect:/me?secondStepOff" : "redirect:/me?codeWrong#second-step";
    }

    private String page(HttpSession session, Model model, boolean wrong) {
        Account account = MePages.self();
        byte[] secret = pending(session);
        String letters = Totp.base32(secret);
        model.addAttribute("account", account);
        model.addAttribute("wrong", wrong);
        model.addAttribute("passkeys", passkeys.of(account));
        model.addAttribute("required", settings.secondStepRequired());
        model.addAttribute("letters", letters.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("qr", QrPicture.of(address(account, letters)));
        return "access/second-step";
    }

    private static byte[] pending(HttpSession session) {
        if (session.getAttribute(PENDING) instanceof byte[] secret) {
            return secret;
        }
        byte[] fresh = SecondSteps.freshSecret();
        session.setAttribute(PENDING, fresh);
        return fresh;
    }

    private static String address(Account account, String letters) {
        String label = URLEncoder.encode("Tín Nhiệm:" + account.login(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        String issuer = URLEncoder.encode("Tín Nhiệm", StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + letters + "&issuer=" + issuer + "&algorithm=SHA1&digits="
                + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
    }
}
