package vn.tinnhiem.app.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Allowed;

/** Bước thứ hai khi đăng nhập. */
@Controller
class CodePages {

    private final Accounts accounts;
    private final SecondSteps steps;
    private final AttemptLimits limits;
    private final Sessions sessions;
    private final Answers answers;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    CodePages(
            Accounts accounts,
            SecondSteps steps,
            AttemptLimits limits,
            Sessions sessions,
            Answers answers,
            AuditLog log,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.steps = steps;
        this.limits = limits;
        this.sessions = sessions;
        this.answers = answers;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/sign-in/code")
    @Allowed(everybody = true)
    String form(@RequestParam(required = false) @Nullable Long wait, Model model) {
        model.addAttribute("wait", wait);
        return half().isPresent() ? "access/code" : "redirect:/sign-in?again";
    }

    @PostMapping("/sign-in/code")
    @Allowed(everybody = true)
    void check(@RequestParam String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Account> half = half();
        if (half.isEmpty()) {
            response.sendRedirect(Answers.SIGN_IN + "?again");
            return;
        }
        Account account = half.get();
        AttemptLimits.Key key = AttemptLimits.Key.code(account.id());
        Duration wait = limits.wait(key);
        if (wait.isPositive()) {
            response.sendRedirect(Answers.CODE + "?refused&wait=" + (wait.toSeconds() + 1));
            return;
        }
        boolean phone = steps.takesCode(account, code);
        if (!phone && !steps.takesRecoveryCode(account, code)) {
            limits.failed(key);
            transactions.executeWithoutResult(tx -> log.record(
                    new Actor(account.name(), "", request.getRemoteAddr()),
                    AccessAct.SIGN_IN_REFUSED,
                    null,
                    account.login(),
                    Map.of("how", "CODE")));
            response.sendRedirect(Answers.CODE + "?refused");
            return;
        }
        limits.succeeded(key);
        sessions.begin(request, response, account, phone ? "CODE" : "RECOVERY");
        answers.onward(request, response, SignIn.authentication(account));
    }

    private Optional<Account> half() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half
                ? accounts.byId(half.account()).filter(account -> !account.disabled())
                : Optional.empty();
    }
}
