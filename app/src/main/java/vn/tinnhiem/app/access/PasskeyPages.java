package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;

/** Khoá đăng nhập (passkey, WebAuthn): registered on one's own page, used at the sign-in instead of password and code. */
@Controller
class PasskeyPages {

    private static final String CREATION = PasskeyPages.class.getName() + ".creation";
    private static final String REQUEST = PasskeyPages.class.getName() + ".request";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final AttemptLimits limits;

    PasskeyPages(Accounts accounts, Passkeys passkeys, Sessions sessions, AttemptLimits limits) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.limits = limits;
    }

    @PostMapping("/me/passkeys/options")
    @Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<String> creation(HttpServletRequest request) {
        Account account = MePages.self();
        PublicKeyCredentialCreationOptions options = office(request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(known(account.login())));
        request.getSession().setAttribute(CREATION, options);
        return json(options);
    }

    @PostMapping("/me/passkeys")
    @Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    ResponseEntity<Void> register(@RequestBody String body, HttpServletRequest request) {
        Account account = MePages.self();
        HttpSession session = request.getSession();
        if (!(session.getAttribute(CREATION) instanceof PublicKeyCredentialCreationOptions options)) {
            throw refused();
        }
        session.removeAttribute(CREATION);
        try {
            RelyingPartyPublicKey key = JSON.readValue(body, RelyingPartyPublicKey.class);
            office(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
            passkeys.added(account, key.getLabel());
        } catch (RuntimeException e) {
            // Whatever does not verify: the library tells it by exceptions of many kinds.
            throw refused();
        }
        sessions.strengthened(session);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/me/passkeys/{credential}/remove")
    @Allowed({Role.ADMIN, Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String remove(@PathVariable String credential) {
        passkeys.remove(MePages.self(), credential);
        return "redirect:/me?passkeyOff";
    }

    @PostMapping("/sign-in/passkey/options")
    @Allowed(everybody = true)
    ResponseEntity<String> request(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = office(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(REQUEST, options);
        return json(options);
    }

    @PostMapping("/sign-in/passkey")
    @Allowed(everybody = true)
    ResponseEntity<Void> signIn(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        AttemptLimits.Key key = AttemptLimits.Key.address(request.getRemoteAddr());
        HttpSession session = request.getSession();
        if (limits.wait(key).isPositive()
                || !(session.getAttribute(REQUEST) instanceof PublicKeyCredentialRequestOptions options)) {
            throw refused();
        }
        session.removeAttribute(REQUEST);
        Optional<Account> account = verified(body, options, request).filter(each -> !each.disabled());
        if (account.isEmpty()) {
            limits.failed(key);
            throw refused();
        }
        sessions.begin(request, response, account.get(), "PASSKEY");
        return ResponseEntity.noContent().build();
    }

    private Optional<Account> verified(
            String body, PublicKeyCredentialRequestOptions options, HttpServletRequest request) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    JSON.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            PublicKeyCredentialUserEntity user =
                    office(request).authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return user == null ? Optional.empty() : accounts.byId(Passkeys.account(user.getId()));
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // As above.
            return Optional.empty();
        }
    }

    /** The office as the browser knows it: by the host name of the request, which the browser signs as well. */
    private Webauthn4JRelyingPartyOperations office(HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations office = new Webauthn4JRelyingPartyOperations(
                new Users(accounts),
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(request.getServerName())
                        .name("Tín Nhiệm")
                        .build(),
                Set.of(Requests.base(request)));
        office.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        office.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return office;
    }

    private static UsernamePasswordAuthenticationToken known(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(login, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static ResponseEntity<String> json(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(options));
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "passkey");
    }

    /** The accounts as the library asks for them; it makes none. */
    private record Users(Accounts accounts) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return accounts.byId(Passkeys.account(handle)).map(Users::entity).orElse(null);
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
            return accounts.byLogin(login).map(Users::entity).orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException();
        }

        private static PublicKeyCredentialUserEntity entity(Account account) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Passkeys.handle(account.id()))
                    .name(account.login())
                    .displayName(account.name())
                    .build();
        }
    }
}
