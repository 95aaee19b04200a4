package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.store.PostgresForTests;

/** Ứng dụng đang chạy thật trên máy này, cho các phép thử: a data folder of its own, a port that was free. */
public final class RunningOffice implements AutoCloseable {

    /** Of every account that tests make. */
    public static final String PASSWORD = "cau nay chi de thu thoi";

    private static @Nullable RunningOffice shared;

    private final Path data;
    private final OfficeApplication application;

    private RunningOffice(Path data, Optional<String> database) {
        this.data = data;
        this.application = OfficeApplication.start(new ServeOptions(data, database, 0, false));
    }

    /** One for all tests that make a vote of their own in it and leave the others' alone. */
    public static synchronized RunningOffice shared() {
        RunningOffice one = shared;
        if (one == null) {
            one = start();
            shared = one;
            Runtime.getRuntime().addShutdownHook(new Thread(one::close));
        }
        return one;
    }

    /** A fresh one. */
    public static RunningOffice start() {
        try {
            return at(Files.createTempDirectory("tinnhiem-office"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One on a data folder that may hold something. */
    public static RunningOffice at(Path data) {
        return at(data, PostgresForTests.ifEverywhere(data));
    }

    /** As {@link #at(Path)}, with its tables in another database. */
    public static RunningOffice at(Path data, Optional<String> database) {
        return new RunningOffice(data, database);
    }

    public Path data() {
        return data;
    }

    public String address() {
        return "http://localhost:" + application.port();
    }

    public OfficeApplication application() {
        return application;
    }

    /** A part of the program that runs. */
    public <T> T bean(Class<T> type) {
        return application.context().getBean(type);
    }

    /** The login of an account with these roles, made when it is asked for the first time. */
    public String login(Role... roles) {
        Set<Role> wanted = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(Arrays.asList(roles));
        String login = wanted.isEmpty()
                ? "khong.vai"
                : wanted.stream().map(role -> role.name().toLowerCase()).collect(Collectors.joining("."));
        Accounts accounts = bean(Accounts.class);
        synchronized (this) {
            if (accounts.byLogin(login).isEmpty()) {
                accounts.make(login, "Người Thử " + login, PASSWORD, wanted);
            }
        }
        return login;
    }

    /** A caller over HTTP who is signed in with these roles. */
    public OfficeCaller signedIn(Role... roles) {
        return new OfficeCaller(address()).signIn(login(roles), PASSWORD);
    }

    /** A caller over HTTP who is signed in with this account. */
    public OfficeCaller caller(String login, String password) {
        return new OfficeCaller(address()).signIn(login, password);
    }

    /** A caller over HTTP whom nobody knows. */
    public OfficeCaller stranger() {
        return new OfficeCaller(address());
    }

    @Override
    public void close() {
        application.stop();
    }
}
