package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.ACCOUNT;
import static vn.tinnhiem.app.store.schema.Tables.ACCOUNT_ROLE;
import static vn.tinnhiem.app.store.schema.Tables.SECOND_STEP;
import static vn.tinnhiem.app.store.schema.Tables.SETUP_LINK;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.AccountRecord;

/** Các tài khoản. None is ever deleted: the log names them. */
@Component
public class Accounts {

    private final DSLContext queries;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;
    private final String nobodysHash;

    Accounts(DSLContext queries, PasswordEncoder passwords, AuditLog log, Clock clock) {
        this.queries = queries;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
        this.nobodysHash = passwords.encode(Ids.random());
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
        return queries.selectFrom(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(written(login)))
                .fetchOptional(this::account);
    }

    Optional<Account> byId(String id) {
        return queries.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(this::account);
    }

    /** Whether this is the password of the account. As slow for a login that is not there. */
    boolean knows(String login, String password) {
        Optional<String> hash = queries.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(written(login)).and(ACCOUNT.PASSWORD_HASH.isNotNull()))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
        return passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
    }

    /**
     * Makes an account.
     *
     * @param password kept as its Argon2id hash only
     * @throws org.jooq.exception.DataAccessException when the login is taken
     */
    @Transactional
    public Account make(String login, String name, String password, Set<Role> roles) {
        return insert(login, name, passwords.encode(password), roles);
    }

    /** Makes an account whose password its owner sets by a link. */
    @Transactional
    public Account invite(String login, String name, Set<Role> roles) {
        return insert(login, name, null, roles);
    }

    private Account insert(String login, String name, @Nullable String hash, Set<Role> roles) {
        AccountRecord row = queries.newRecord(ACCOUNT);
        row.setId(Ids.random());
        row.setLogin(written(login));
        row.setName(name.strip());
        row.setPasswordHash(hash);
        row.setEpoch(0L);
        row.setIsDisabled(false);
        row.setMadeAt(clock.instant());
        row.insert();
        giveRoles(row.getId(), roles);
        Account made = account(row);
        log.record(
                AccessAct.ACCOUNT_MADE, null, made.login(), Map.of("name", made.name(), "roles", named(made.roles())));
        return made;
    }

    /**
     * Gives an account another name and other roles.
     *
     * @return why not, as the key of a sentence; empty when it was done
     */
    @Transactional
    Optional<String> change(Account account, String name, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN) && lastAdministrator(account)) {
            return Optional.of("account.lastAdministrator");
        }
        queries.update(ACCOUNT)
                .set(ACCOUNT.NAME, name.strip())
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        queries.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT.eq(account.id()))
                .execute();
        giveRoles(account.id(), roles);
        log.record(
                AccessAct.ACCOUNT_CHANGED,
                null,
                account.login(),
                Map.of("name", name.strip(), "roles", named(roles), "before", named(account.roles())));
        return Optional.empty();
    }

    /** Ends the sessions of an account and lets it sign in no more; why not, or empty. */
    @Transactional
    Optional<String> disable(Account account) {
        if (lastAdministrator(account)) {
            return Optional.of("account.lastAdministrator");
        }
        queries.update(ACCOUNT)
                .set(ACCOUNT.IS_DISABLED, true)
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        queries.deleteFrom(SETUP_LINK)
                .where(SETUP_LINK.ACCOUNT.eq(account.id()))
                .execute();
        endSessions(account.id());
        log.record(AccessAct.ACCOUNT_DISABLED, null, account.login(), Map.of());
        return Optional.empty();
    }

    @Transactional
    void enable(Account account) {
        queries.update(ACCOUNT)
                .set(ACCOUNT.IS_DISABLED, false)
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        log.record(AccessAct.ACCOUNT_ENABLED, null, account.login(), Map.of());
    }

    /** Sets a password and ends every session of the account; a link that was still open ends with it. */
    @Transactional
    public void setPassword(Account account, String password) {
        queries.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(password))
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        queries.deleteFrom(SETUP_LINK)
                .where(SETUP_LINK.ACCOUNT.eq(account.id()))
                .execute();
        endSessions(account.id());
        log.record(AccessAct.PASSWORD_SET, null, account.login(), Map.of());
    }

    /** Ends every session of the account; the one at hand goes on when it learns the new epoch. */
    @Transactional
    void endSessions(String id) {
        queries.update(ACCOUNT)
                .set(ACCOUNT.EPOCH, ACCOUNT.EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Whether without this one nobody could administer. One who never set a password cannot either. */
    private boolean lastAdministrator(Account account) {
        return account.is(Role.ADMIN)
                && all().stream()
                        .filter(other -> !other.id().equals(account.id()))
                        .noneMatch(other -> other.is(Role.ADMIN) && !other.disabled() && !other.invited());
    }

    private void giveRoles(String id, Set<Role> roles) {
        roles.forEach(role -> queries.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT, id)
                .set(ACCOUNT_ROLE.ROLE, role.name())
                .execute());
    }

    private static String written(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String named(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
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
        return new Account(
                row.getId(),
                row.getLogin(),
                row.getName(),
                roles,
                row.getIsDisabled(),
                row.getPasswordHash() == null,
                queries.fetchExists(SECOND_STEP, SECOND_STEP.ACCOUNT.eq(row.getId())),
                row.getEpoch());
    }
}
