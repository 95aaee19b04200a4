package vn.tinnhiem.app.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.access.SetupLink;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Database;

/** Ứng dụng văn phòng. */
public final class OfficeApplication {

    private final ConfigurableApplicationContext context;

    private OfficeApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws Refused when it cannot work like that: the port, the key store, the database
     */
    public static OfficeApplication start(ServeOptions options) {
        options.database().ifPresent(Database::refuseUnusable);
        SpringApplication application = new SpringApplication(OfficeConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(options));
        try {
            return new OfficeApplication(application.run());
        } catch (PortInUseException taken) {
            throw new Refused(Problem.of(Fault.F982_PORT_TAKEN, "", "--port", "port", taken.getPort()));
        } catch (BeansException broken) {
            throw refused(broken).orElseThrow(() -> broken);
        }
    }

    /** What a part of the program refused while it was put together. */
    private static Optional<Refused> refused(BeansException broken) {
        for (Throwable each = broken; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> properties(ServeOptions options) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tinnhiem.data", options.data().toString());
        options.database().ifPresent(url -> values.put("tinnhiem.db", url));
        values.put("tinnhiem.lan", options.lan());
        values.put("server.address", options.lan() ? "0.0.0.0" : "127.0.0.1");
        values.put("server.port", options.port());
        values.putAll(TlsProperties.of(options));
        return values;
    }

    /** The port that it listens on. */
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The address of this machine as its own browser uses it. */
    public String address() {
        boolean encrypted =
                !context.getEnvironment().getProperty("tinnhiem.tls", "off").equals("off");
        return (encrypted ? "https" : "http") + "://localhost:" + port();
    }

    /** The addresses by which machines of the building reach it. */
    public List<String> lanAddresses() {
        String scheme = address().substring(0, address().indexOf(':'));
        return LanAddresses.mine().stream()
                .map(mine -> scheme + "://" + LanAddresses.written(mine) + ":" + port())
                .toList();
    }

    /** The path of the one-time link where no account exists yet; empty otherwise. */
    public Optional<String> setupPath() {
        return context.getBean(Accounts.class).none()
                ? Optional.of("/setup/" + context.getBean(SetupLink.class).forAdministrator())
                : Optional.empty();
    }

    /** What Spring made of this application; for what is done with it beside serving pages. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Ends it: requests at hand are finished first. */
    public void stop() {
        context.close();
    }
}
