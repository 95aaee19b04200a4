package vn.tinnhiem.app.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Đường dẫn dùng một lần: the administrator is made, or a person sets the password of the account made for them. */
@Controller
class SetupPages {

    private final SetupLink links;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final AttemptLimits limits;
    private final Requests requests;

    SetupPages(
            SetupLink links,
            Accounts accounts,
            TransactionTemplate transactions,
            AttemptLimits limits,
            Requests requests) {
        this.links = links;
        this.accounts = accounts;
        this.transactions = transactions;
        this.limits = limits;
        this.requests = requests;
    }

    @GetMapping("/setup/{token}")
    @Allowed(everybody = true)
    String form(@PathVariable String token, Model model) {
        owner(open(token)).ifPresent(account -> model.addAttribute("account", account));
        model.addAttribute("faults", List.of());
        return "access/setup";
    }

    @PostMapping("/setup/{token}")
    @Allowed(everybody = true)
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String repeated,
            Model model) {
        Optional<Account> owner = owner(open(token));
        List<String> faults = owner.map(
                        account -> AccountForm.passwordFaults(password, repeated, account.login(), account.name()))
                .orElseGet(() -> AccountForm.faults(login, name, password, repeated));
        if (!faults.isEmpty()) {
            owner.ifPresent(account -> model.addAttribute("account", account));
            model.addAttribute("faults", faults);
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            return "access/setup";
        }
        transactions.executeWithoutResult(tx -> links.use(token)
                .ifPresent(open -> owner(open)
                        .ifPresentOrElse(
                                account -> accounts.setPassword(account, password),
                                () -> accounts.make(login, name, password, Set.of(Role.ADMIN)))));
        return "redirect:/sign-in?ready";
    }

    private Optional<Account> owner(SetupLink.Open open) {
        return open.account().flatMap(accounts::byId);
    }

    /** The link, or 410. Guessing is hopeless, and slow besides. */
    private SetupLink.Open open(String token) {
        AttemptLimits.Key guesser = AttemptLimits.Key.links(requests.address());
        if (limits.wait(guesser).isPositive()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "setup");
        }
        return links.open(token).orElseThrow(() -> {
            limits.failed(guesser);
            return new ResponseStatusException(HttpStatus.GONE, "setup");
        });
    }
}
