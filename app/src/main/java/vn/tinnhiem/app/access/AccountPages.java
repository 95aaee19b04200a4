package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Tài khoản: người quản trị lập, đổi vai, ngừng dùng, cấp lại đường dẫn. */
@Controller
@Allowed(Role.ADMIN)
class AccountPages {

    /** The roles that an account can hold; a counting station has none. */
    static final List<Role> OFFERED = List.of(Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER, Role.ADMIN);

    private final Accounts accounts;
    private final SetupLink links;
    private final SecondSteps steps;
    private final AccessSettings settings;
    private final SignIns signIns;
    private final Sessions sessions;
    private final TransactionTemplate transactions;

    AccountPages(
            Accounts accounts,
            SetupLink links,
            SecondSteps steps,
            AccessSettings settings,
            SignIns signIns,
            Sessions sessions,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.links = links;
        this.steps = steps;
        this.settings = settings;
        this.signIns = signIns;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("lastSignIns", signIns.last());
        model.addAttribute("secondStepRequired", settings.secondStepRequired());
        return "access/accounts";
    }

    @PostMapping("/accounts/settings")
    String settings(@RequestParam(defaultValue = "false") boolean secondStepRequired) {
        settings.requireSecondStep(secondStepRequired);
        return "redirect:/accounts?kept";
    }

    @GetMapping("/accounts/new")
    String blank(Model model) {
        return form(model, List.of(), "", "", Set.of(), "link");
    }

    @PostMapping("/accounts/new")
    String make(
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam(required = false) List<String> roles,
            @RequestParam(defaultValue = "link") String first,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            RedirectAttributes shownOnce) {
        Set<Role> wanted = offered(roles);
        boolean typed = first.equals("typed");
        List<String> faults = new ArrayList<>(
                typed ? AccountForm.faults(login, name, password, repeated) : AccountForm.faults(login, name));
        if (wanted.isEmpty()) {
            faults.add("account.roles.missing");
        }
        if (accounts.byLogin(login).isPresent()) {
            faults.add("account.login.taken");
        }
        if (!faults.isEmpty()) {
            return form(model, faults, name, login, wanted, first);
        }
        if (typed) {
            accounts.make(login, name, password, wanted);
            return "redirect:/accounts?made";
        }
        transactions.executeWithoutResult(tx -> {
            Account made = accounts.invite(login, name, wanted);
            show(shownOnce, links.forAccount(made));
        });
        return "redirect:/accounts/" + accounts.byLogin(login).orElseThrow().id() + "/card";
    }

    @GetMapping("/accounts/{id}")
    String one(@PathVariable String id, Model model) {
        return page(account(id), model, List.of());
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam(required = false) List<String> roles,
            Model model) {
        Account account = account(id);
        Set<Role> wanted = offered(roles);
        List<String> faults = new ArrayList<>(AccountForm.faults(account.login(), name));
        if (wanted.isEmpty()) {
            faults.add("account.roles.missing");
        }
        if (faults.isEmpty()) {
            accounts.change(account, name, wanted).ifPresent(faults::add);
        }
        return faults.isEmpty() ? "redirect:/accounts?changed" : page(account, model, faults);
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(@PathVariable String id, Model model) {
        Account account = account(id);
        Optional<String> fault =
                account.id().equals(Requests.account().map(Account::id).orElse(""))
                        ? Optional.of("account.oneself")
                        : accounts.disable(account);
        return fault.isEmpty() ? "redirect:/accounts?disabled" : page(account, model, List.of(fault.get()));
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(@PathVariable String id) {
        accounts.enable(account(id));
        return "redirect:/accounts?enabled";
    }

    /** A link for a first or a forgotten password; it is shown on the page after this one and never again. */
    @PostMapping("/accounts/{id}/link")
    String link(@PathVariable String id, RedirectAttributes shownOnce) {
        Account account = account(id);
        if (account.disabled()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        show(shownOnce, links.forAccount(account));
        return "redirect:/accounts/" + id + "/card";
    }

    @GetMapping("/accounts/{id}/card")
    String card(@PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("account", account(id));
        model.addAttribute("address", Requests.base(request));
        return "access/card";
    }

    /** The phone was lost: the next sign-in asks for the password alone. */
    @PostMapping("/accounts/{id}/second-step-off")
    String secondStepOff(@PathVariable String id) {
        Account account = account(id);
        transactions.executeWithoutResult(tx -> {
            steps.remove(account);
            accounts.endSessions(account.id());
        });
        return "redirect:/accounts/" + id + "?secondStepOff";
    }

    /** Ends every session of the account; one's own goes on. */
    @PostMapping("/accounts/{id}/sign-out")
    String signOut(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        accounts.endSessions(account(id).id());
        Requests.account()
                .filter(self -> self.id().equals(id))
                .ifPresent(self -> sessions.keep(request, response, account(id)));
        return "redirect:/accounts/" + id + "?ended";
    }

    private static void show(RedirectAttributes shownOnce, SetupLink.Made link) {
        shownOnce.addFlashAttribute("link", link.path());
        shownOnce.addFlashAttribute("until", link.until().atZone(VietnamTime.ZONE));
    }

    private static Set<Role> offered(List<String> named) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (named != null) {
            OFFERED.stream().filter(role -> named.contains(role.name())).forEach(roles::add);
        }
        return roles;
    }

    private String form(Model model, List<String> faults, String name, String login, Set<Role> held, String first) {
        model.addAttribute("faults", faults);
        model.addAttribute("offered", OFFERED);
        model.addAttribute("name", name);
        model.addAttribute("login", login);
        model.addAttribute("held", held);
        model.addAttribute("first", first);
        return "access/account-new";
    }

    private String page(Account account, Model model, List<String> faults) {
        model.addAttribute("account", account);
        model.addAttribute("faults", faults);
        model.addAttribute("offered", OFFERED);
        model.addAttribute("held", account.roles());
        model.addAttribute("signIns", signIns.of(account));
        model.addAttribute(
                "self",
                Requests.account()
                        .filter(self -> self.id().equals(account.id()))
                        .isPresent());
        return "access/account";
    }

    private Account account(String id) {
        return accounts.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
