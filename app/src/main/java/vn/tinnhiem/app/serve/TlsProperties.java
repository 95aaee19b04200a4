package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Những gì máy chủ cần biết để mã hoá. */
final class TlsProperties {

    private TlsProperties() {}

    /** @throws Refused where the key store or its password cannot be used */
    static Map<String, Object> of(ServeOptions options) {
        Map<String, Object> values = new LinkedHashMap<>();
        switch (options.tls()) {
            case Tls.Off _ -> values.put("tinnhiem.tls", "off");
            case Tls.Local _ -> {
                LocalAuthority authority = new LocalAuthority(options.data(), Clock.systemUTC());
                authority.provide(LanAddresses.hostName(), LanAddresses.mine());
                values.put("tinnhiem.tls", "local");
                values.put("spring.ssl.bundle.pem.office.reload-on-update", true);
                values.put(
                        "spring.ssl.bundle.pem.office.keystore.certificate",
                        "file:"
                                + authority
                                        .file(LocalAuthority.SERVER_CERTIFICATE)
                                        .toAbsolutePath());
                values.put(
                        "spring.ssl.bundle.pem.office.keystore.private-key",
                        "file:" + authority.file(LocalAuthority.SERVER_KEY).toAbsolutePath());
                secure(values);
            }
            case Tls.Store(Path store, Path password) -> {
                String secret = firstLine(password);
                String type = type(store, secret);
                values.put("tinnhiem.tls", "store");
                values.put("spring.ssl.bundle.jks.office.keystore.location", "file:" + store.toAbsolutePath());
                values.put("spring.ssl.bundle.jks.office.keystore.password", secret);
                values.put("spring.ssl.bundle.jks.office.keystore.type", type);
                secure(values);
            }
        }
        return values;
    }

    private static void secure(Map<String, Object> values) {
        values.put("server.ssl.bundle", "office");
        values.put("spring.ssl.bundle." + kind(values) + ".office.options.enabled-protocols", "TLSv1.3,TLSv1.2");
        values.put("server.servlet.session.cookie.secure", true);
    }

    private static String kind(Map<String, Object> values) {
        return "local".equals(values.get("tinnhiem.tls")) ? "pem" : "jks";
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new Refused(Problem.of(Fault.F981_KEY_STORE_REFUSED, file.toString(), "", "cause", "password"));
        }
    }

    private static String type(Path store, String password) {
        try {
            return KeyStore.getInstance(store.toFile(), password.toCharArray()).getType();
        } catch (IOException | GeneralSecurityException e) {
            throw new Refused(Problem.of(Fault.F981_KEY_STORE_REFUSED, store.toString(), "", "cause", "store"));
        }
    }
}
