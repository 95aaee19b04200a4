package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Người mở các trang lúc khởi động thử: what is answered does not matter, only that it was made. */
final class WarmUpVisitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    WarmUpVisitor(String address) {
        this.address = address;
    }

    String open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** A login and password of letters and digits. */
    void signIn(String login, String password) {
        Matcher token = TOKEN.matcher(open("/sign-in"));
        if (token.find()) {
            send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "_csrf=" + token.group(1) + "&login=" + login + "&password=" + password)));
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
