package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.RECOVERY_CODE;
import static vn.tinnhiem.app.store.schema.Tables.SECOND_STEP;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.SecondStepRecord;

/** Bước thứ hai khi đăng nhập: six digits from a phone, or one of ten codes kept on paper. */
@Component
class SecondSteps {

    static final int RECOVERY_CODES = 10;

    private static final String PURPOSE = "second step";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_LETTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;
    private final InstallationKey key;
    private final AuditLog log;
    private final Clock clock;

    SecondSteps(DSLContext queries, InstallationKey key, AuditLog log, Clock clock) {
        this.queries = queries;
        this.key = key;
        this.log = log;
        this.clock = clock;
    }

    /** A secret for a phone; nothing is kept until it has shown a code. */
    static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Sets the second step when the phone shows the right code; the recovery codes, which are nowhere else, or empty. */
    @Transactional
    Optional<List<String>> set(Account account, byte[] secret, String code) {
        OptionalLong step = matching(secret, code, 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        clear(account);
        SecondStepRecord row = queries.newRecord(SECOND_STEP);
        row.setAccount(account.id());
        row.setSealedSecret(key.seal(PURPOSE + account.id(), secret));
        row.setLastStep(step.getAsLong());
        row.setMadeAt(clock.instant());
        row.insert();
        log.record(AccessAct.SECOND_STEP_SET, null, account.login(), Map.of());
        return Optional.of(recoveryCodes(account));
    }

    /** Ten new recovery codes; earlier ones end. */
    @Transactional
    List<String> recoveryCodes(Account account) {
        queries.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT.eq(account.id()))
                .execute();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String letters = Ids.random().substring(0, RECOVERY_LETTERS);
            codes.add(letters.replaceAll("(.{4})(?=.)", "$1-"));
            queries.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT, account.id())
                    .set(RECOVERY_CODE.CODE_HASH, hash(letters))
                    .execute();
        }
        log.record(AccessAct.RECOVERY_CODES_MADE, null, account.login(), Map.of("count", RECOVERY_CODES));
        return codes;
    }

    int recoveryCodesLeft(Account account) {
        return queries.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT.eq(account.id()));
    }

    /** Takes a code from the phone, once; false also when it was taken before. */
    @Transactional
    boolean takesCode(Account account, String code) {
        return queries.selectFrom(SECOND_STEP)
                .where(SECOND_STEP.ACCOUNT.eq(account.id()))
                .fetchOptional()
                .flatMap(row -> key.open(PURPOSE + account.id(), row.getSealedSecret())
                        .map(secret -> matching(secret, code, row.getLastStep()))
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong))
                .filter(step -> queries.update(SECOND_STEP)
                                .set(SECOND_STEP.LAST_STEP, step)
                                .where(SECOND_STEP.ACCOUNT.eq(account.id()).and(SECOND_STEP.LAST_STEP.lt(step)))
                                .execute()
                        == 1)
                .isPresent();
    }

    /** Takes a recovery code, which is gone then. */
    @Transactional
    boolean takesRecoveryCode(Account account, String typed) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        boolean taken = letters.length() == RECOVERY_LETTERS
                && queries.deleteFrom(RECOVERY_CODE)
                                .where(RECOVERY_CODE
                                        .ACCOUNT
                                        .eq(account.id())
                                        .and(RECOVERY_CODE.CODE_HASH.eq(hash(letters))))
                                .execute()
                        == 1;
        if (taken) {
            log.record(AccessAct.RECOVERY_CODE_USED, null, account.login(), Map.of("left", recoveryCodesLeft(account)));
        }
        return taken;
    }

    /** Ends the second step of an account: the phone was lost. */
    @Transactional
    void remove(Account account) {
        clear(account);
        log.record(AccessAct.SECOND_STEP_REMOVED, null, account.login(), Map.of());
    }

    private void clear(Account account) {
        queries.deleteFrom(SECOND_STEP)
                .where(SECOND_STEP.ACCOUNT.eq(account.id()))
                .execute();
        queries.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT.eq(account.id()))
                .execute();
    }

    /** The half minute whose code this is: now, the one before or the one after, and later than the last that was taken. */
    private OptionalLong matching(byte[] secret, String typed, long taken) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long now = Totp.step(clock.instant().getEpochSecond());
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            byte[] right = Totp.code(secret, step, Totp.DIGITS).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, code) && step > taken && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String hash(String letters) {
        return CanonicalJson.sha256(letters.getBytes(StandardCharsets.UTF_8));
    }
}
