package vn.tinnhiem.app.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;
import vn.tinnhiem.app.routes.Recognition;

/** Bảo vệ: the chain of filters before every page. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Nothing from another host, no script or style in the page itself. */
    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new FewAtATime(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** No letter that ends a text: PostgreSQL stores none, and no keyboard makes one. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Gate gate,
            SignIn signIn,
            AccountFilter accountFilter,
            Answers answers,
            List<Recognition> recognitions,
            @Value("${tinnhiem.tls:off}") String tls,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/vendor/**", "/assets/**", "/error", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .authenticationProvider(signIn)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .formLogin(form -> form.loginPage(Answers.SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(answers::passwordRight)
                        .failureHandler(answers::refused))
                .exceptionHandling(refusals ->
                        refusals.accessDeniedHandler(answers::denied).authenticationEntryPoint(answers::unknown))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(accountFilter, CsrfFilter.class)
                .addFilterBefore(new RecognitionFilter(recognitions), CsrfFilter.class)
                .addFilterBefore(new UploadFilter(most.toBytes()), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .httpStrictTransportSecurity(strict -> strict(strict, tls))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    /** Only with a certificate of the office: a browser that remembers it could not come back to plain HTTP. */
    private static void strict(HeadersConfigurer<HttpSecurity>.HstsConfig strict, String tls) {
        if (tls.equals("store")) {
            strict.includeSubDomains(false).maxAgeInSeconds(365 * 24 * 3600L);
        } else {
            strict.disable();
        }
    }

    /** In a cookie, so that a page that was open before a restart can still send what it holds. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    AccountFilter accountFilter(Accounts accounts, Sessions sessions, AccessSettings settings) {
        return new AccountFilter(accounts, sessions, settings);
    }

    /** It belongs to the chain above, not to the container as well. */
    @Bean
    FilterRegistrationBean<AccountFilter> accountFilterOnce(AccountFilter filter) {
        FilterRegistrationBean<AccountFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
