package vn.tinnhiem.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Một trình duyệt, chỉ phần gọi máy chủ: cookies and the CSRF token are kept, what is asked for comes compressed. */
final class OfficeCaller {

    static final String PASSWORD = "cau nay chi de do toc do";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HEADER_TOKEN = Pattern.compile("X-XSRF-TOKEN&quot;: &quot;([^&]+)&quot;");
    private static final double NANOS_A_MILLI = 1e6;

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private volatile String token = "";

    OfficeCaller(String address) {
        this.address = address;
    }

    /** @throws OfficePage.Unexpected when the password does not let in */
    static OfficeCaller signedIn(OfficeServer server, String login) {
        OfficeCaller caller = new OfficeCaller(server.address());
        caller.page("/sign-in");
        OfficePage answer =
                caller.form("/sign-in", "login", login, "password", PASSWORD).sent();
        if (answer.location().contains("refused")) {
            throw new OfficePage.Unexpected(answer, "signed in as " + login);
        }
        caller.page("/");
        return caller;
    }

    OfficePage get(String path) {
        return send(path, HttpRequest.newBuilder(uri(path)).GET());
    }

    /** A page whose CSRF token is used from now on. */
    OfficePage page(String path) {
        OfficePage page = get(path);
        String text = page.text();
        for (Pattern pattern : List.of(TOKEN, HEADER_TOKEN)) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                token = found.group(1);
                break;
            }
        }
        return page;
    }

    /** @param namesAndValues a name, its value, a name, its value… */
    OfficePage form(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(String.join("&", fields)));
    }

    OfficePage json(String path, String body) {
        return post(path, "application/json", BodyPublishers.ofString(body));
    }

    /** A file as the page's script sends it. */
    OfficePage file(String path, Path file) throws IOException {
        return post(path, "application/octet-stream", BodyPublishers.ofFile(file));
    }

    /** A file in a form. */
    OfficePage upload(String path, String fileName, byte[] file) {
        String boundary = "ranhgioi7413";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /**
     * A stream of changes as live.js opens it; ends with the thread that reads it, or with the server.
     *
     * @param changed called for each, and once when the stream is open
     */
    Thread watch(String path, Runnable changed) {
        return Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<Stream<String>> events = client.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines());
                changed.run();
                events.body().filter("event:changed"::equals).forEach(line -> changed.run());
            } catch (IOException | UncheckedIOException ended) {
                // The server stopped.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private OfficePage post(String path, String type, BodyPublisher body) {
        return send(
                path,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", token)
                        .POST(body));
    }

    private OfficePage send(String path, HttpRequest.Builder request) {
        try {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer =
                    client.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            double millis = (System.nanoTime() - begun) / NANOS_A_MILLI;
            return new OfficePage(
                    path,
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip"),
                    answer.body(),
                    millis);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
