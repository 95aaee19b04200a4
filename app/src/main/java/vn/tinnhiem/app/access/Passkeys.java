package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.PASSKEY;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.store.schema.tables.records.PasskeyRecord;

/** Khoá đăng nhập (passkey) của các tài khoản: public keys only. */
@Component
class Passkeys implements UserCredentialRepository {

    private final DSLContext queries;
    private final AuditLog log;

    Passkeys(DSLContext queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    /** One of them, as its owner sees it. */
    record Shown(String credential, String label, ZonedDateTime made, ZonedDateTime used) {}

    List<Shown> of(Account account) {
        return queries.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT.eq(account.id()))
                .orderBy(PASSKEY.MADE_AT)
                .fetch(row -> new Shown(
                        row.getCredential(),
                        row.getLabel(),
                        row.getMadeAt().atZone(VietnamTime.ZONE),
                        row.getUsedAt().atZone(VietnamTime.ZONE)));
    }

    /** How an account is named inside its passkeys. */
    static Bytes handle(String account) {
        return new Bytes(account.getBytes(StandardCharsets.UTF_8));
    }

    static String account(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    @Transactional
    void added(Account account, String label) {
        log.record(AccessAct.PASSKEY_ADDED, null, account.login(), Map.of("name", label));
    }

    @Transactional
    void remove(Account account, String credential) {
        int removed = queries.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential).and(PASSKEY.ACCOUNT.eq(account.id())))
                .execute();
        if (removed > 0) {
            log.record(AccessAct.PASSKEY_REMOVED, null, account.login(), Map.of());
        }
    }

    @Override
    @Transactional
    public void delete(Bytes credential) {
        queries.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential.toBase64UrlString()))
                .execute();
    }

    @Override
    @Transactional
    public void save(CredentialRecord record) {
        String credential = record.getCredentialId().toBase64UrlString();
        PasskeyRecord row = queries.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential))
                .fetchOptional()
                .orElseGet(() -> queries.newRecord(PASSKEY));
        row.setCredential(credential);
        row.setAccount(account(record.getUserEntityUserId()));
        row.setLabel(String.valueOf(record.getLabel()));
        row.setPublicKey(new Bytes(record.getPublicKey().getBytes()).toBase64UrlString());
        row.setSignCount(record.getSignatureCount());
        row.setTransports(record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(",")));
        row.setIsBackupEligible(record.isBackupEligible());
        row.setIsBackedUp(record.isBackupState());
        row.setAttestation(text(record.getAttestationObject()));
        row.setClientData(text(record.getAttestationClientDataJSON()));
        row.setMadeAt(record.getCreated());
        row.setUsedAt(record.getLastUsed());
        row.store();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return queries.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential.toBase64UrlString()))
                .fetchOptional(Passkeys::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return queries.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT.eq(account(handle)))
                .fetch(Passkeys::record);
    }

    private static CredentialRecord record(PasskeyRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getCredential()))
                .userEntityUserId(handle(row.getAccount()))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getPublicKey()).getBytes()))
                .signatureCount(row.getSignCount())
                .uvInitialized(true)
                .transports(Arrays.stream(row.getTransports().split(","))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getIsBackupEligible())
                .backupState(row.getIsBackedUp())
                .attestationObject(Bytes.fromBase64(row.getAttestation()))
                .attestationClientDataJSON(Bytes.fromBase64(row.getClientData()))
                .created(row.getMadeAt())
                .lastUsed(row.getUsedAt())
                .label(row.getLabel())
                .build();
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }
}
