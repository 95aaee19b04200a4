package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Tài khoản của tôi: password, the second step, own sign-ins. */
@Controller
@Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
class MePages {

    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final AttemptLimits limits;

    MePages(
            Accounts accounts,
            SignIns signIns,
            SecondSteps steps,
            Passkeys passkeys,
            Sessions sessions,
            AttemptLimits limits) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.steps = steps;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/me")
    String me(Model model) {
        return page(model, List.of());
    }

    @PostMapping("/me/password")
    String password(
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Account account = self();
        List<String> faults = new ArrayList<>();
        checkOld(account, old).forEach(faults::add);
        faults.addAll(AccountForm.passwordFaults(password, repeated, account.login(), account.name()));
        if (!faults.isEmpty()) {
            return page(model, faults);
        }
        accounts.setPassword(account, password);
        request.changeSessionId();
        sessions.keep(request, response, accounts.byId(account.id()).orElseThrow());
        return "redirect:/me?kept";
    }

    /** Faults of the password typed to prove who sits here; wrong ones are counted as at the sign-in. */
    private List<String> checkOld(Account account, String old) {
        AttemptLimits.Key key = AttemptLimits.Key.code("password " + account.id());
        Duration wait = limits.wait(key);
        if (wait.isPositive()) {
            return List.of("password.wait");
        }
        if (accounts.knows(account.login(), old)) {
            limits.succeeded(key);
            return List.of();
        }
        limits.failed(key);
        return List.of("password.old.wrong");
    }

    private String page(Model model, List<String> faults) {
        Account account = self();
        model.addAttribute("account", account);
        model.addAttribute("faults", faults);
        model.addAttribute("signIns", signIns.of(account));
        model.addAttribute("recoveryCodesLeft", steps.recoveryCodesLeft(account));
        model.addAttribute("passkeys", passkeys.of(account));
        return "access/me";
    }

    static Account self() {
        return Requests.account().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
