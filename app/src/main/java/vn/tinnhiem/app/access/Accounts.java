package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.ACCOUNT;
import static vn.tinnhiem.app.store.schema.Tables.ACCOUNT_ROLE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.AccountRecord;

/** Các tài khoản. */
@Component
public class Accounts {

    private final DSLContext queries;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;

    Accounts(DSLContext queries, PasswordEncoder passwords, AuditLog log, Clock clock) {
        this.queries = queries;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /** Whether nobody can administer yet: the program was just installed. */
    public boolean none() {
        return !queries.fetchExists(ACCOUNT);
    }

    /** All of them, by login. */
    public List<Account> all() {
        return queries.selectFrom(ACCOUNT).orderBy(ACCOUNT.LOGIN).fetch(this::account);
    }

    /** The account of this login, in whatever case it was typed. */
    public Optional<Account> byLogin(String login) {
        return row(login).map(this::account);
    }

    /** Whether this is the password of the account. As slow for a login that is not there. */
    boolean knows(String login, String password) {
        Optional<AccountRecord> row = row(login);
        String hash = row.map(AccountRecord::getPasswordHash).orElseGet(() -> passwords.encode("x"));
        return passwords.matches(password, hash) && row.isPresent();
    }

    /**
     * Makes an account.
     *
     * @param password kept as its Argon2id hash only
     * @throws IllegalArgumentException when the login is taken
     */
    @Transactional
    public Account make(String login, String name, String password, Set<Role> roles) {
        AccountRecord row = queries.newRecord(ACCOUNT);
        row.setId(Ids.random());
        row.setLogin(login.strip().toLowerCase(Locale.ROOT));
        row.setName(name.strip());
        row.setPasswordHash(passwords.encode(password));
        row.setIsDisabled(false);
        row.setMadeAt(clock.instant());
        row.insert();
        roles.forEach(role -> queries.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT, row.getId())
                .set(ACCOUNT_ROLE.ROLE, role.name())
                .execute());
        Account made = account(row);
        log.record(
                AccessAct.ACCOUNT_MADE,
                null,
                made.login(),
                Map.of("name", made.name(), "roles", made.roles().toString()));
        return made;
    }

    private Optional<AccountRecord> row(String login) {
        return queries.selectFrom(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(login.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional();
    }

    private Account account(AccountRecord row) {
        Set<Role> roles =
                queries
                        .selectFrom(ACCOUNT_ROLE)
                        .where(ACCOUNT_ROLE.ACCOUNT.eq(row.getId()))
                        .fetch(ACCOUNT_ROLE.ROLE)
                        .stream()
                        .map(Role::valueOf)
                        .collect(Collectors.toSet());
        return new Account(row.getId(), row.getLogin(), row.getName(), roles, row.getIsDisabled());
    }
}
