package vn.tinnhiem.app.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

/** Lần đầu: the administrator is made by whoever holds the link that the program printed. */
@Controller
class SetupPages {

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,39}");

    private final SetupLink links;
    private final Accounts accounts;
    private final TransactionTemplate transactions;

    SetupPages(SetupLink links, Accounts accounts, TransactionTemplate transactions) {
        this.links = links;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @GetMapping("/setup/{token}")
    @Allowed(everybody = true)
    String form(@PathVariable String token, Model model) {
        refuseClosed(token);
        model.addAttribute("faults", List.of());
        return "access/setup";
    }

    @PostMapping("/setup/{token}")
    @Allowed(everybody = true)
    String make(
            @PathVariable String token,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String repeated,
            Model model) {
        refuseClosed(token);
        List<String> faults = faults(login, name, password, repeated);
        if (!faults.isEmpty()) {
            model.addAttribute("faults", faults);
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            return "access/setup";
        }
        transactions.executeWithoutResult(tx -> {
            if (links.use(token)) {
                accounts.make(login, name, password, Set.of(Role.ADMIN));
            }
        });
        return "redirect:/sign-in?ready";
    }

    static List<String> faults(String login, String name, String password, String repeated) {
        List<String> faults = new java.util.ArrayList<>();
        if (!LOGIN.matcher(login.strip()).matches()) {
            faults.add("account.login.wrong");
        }
        if (name.isBlank()) {
            faults.add("account.name.missing");
        }
        Passwords.trivial(password, login, name).ifPresent(faults::add);
        if (!password.equals(repeated)) {
            faults.add("password.differs");
        }
        return faults;
    }

    private void refuseClosed(String token) {
        if (!links.open(token)) {
            throw new ResponseStatusException(HttpStatus.GONE, "setup");
        }
    }
}
