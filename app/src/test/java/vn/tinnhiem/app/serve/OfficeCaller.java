package vn.tinnhiem.app.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Một người gọi ứng dụng qua HTTP, giữ cookie và mã CSRF như trình duyệt. Redirects are shown, not followed. */
public final class OfficeCaller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HEADER_TOKEN = Pattern.compile("X-XSRF-TOKEN&quot;: &quot;([^&]+)&quot;");

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    OfficeCaller(String address) {
        this.address = address;
    }

    /** Whether this login and password let in. */
    public boolean signsIn(String login, String password) {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", "login", login, "password", password);
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("refused");
    }

    /** The value of a cookie that the office gave. */
    public java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    /** The same caller with a cookie taken from somewhere. */
    public OfficeCaller with(String name, String value) {
        java.net.HttpCookie cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
        return this;
    }

    OfficeCaller signIn(String login, String password) {
        if (!signsIn(login, password)) {
            throw new IllegalStateException("not signed in: " + login);
        }
        get("/");
        return this;
    }

    /** The page at a path; the CSRF token in it is kept for what is sent next. */
    public HttpResponse<String> get(String path) {
        return remember(send(HttpRequest.newBuilder(uri(path)).GET(), BodyHandlers.ofString()));
    }

    /** A file at a path. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), BodyHandlers.ofByteArray());
    }

    /**
     * Sends a form.
     *
     * @param namesAndValues a name, its value, a name, its value…
     */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", fields))),
                BodyHandlers.ofString());
    }

    /** Sends JSON as the pages' scripts do. */
    public HttpResponse<String> json(String path, String body) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(body)),
                BodyHandlers.ofString());
    }

    /** Sends one file with a form. */
    public HttpResponse<String> upload(
            String path, String field, String fileName, byte[] file, String... namesAndValues) {
        String boundary = "ranhgioi7413";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            part(
                    body,
                    boundary,
                    "name=\"" + namesAndValues[i] + "\"",
                    namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + fileName + "\"", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                BodyHandlers.ofString());
    }

    /** Only knocks: how a route answers to this method, with or without the CSRF token; what it says is not read. */
    HttpResponse<?> knock(String method, String path, boolean withToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (method.equals("GET")) {
            request.GET();
        } else {
            String type = path.endsWith("/files")
                    ? "application/octet-stream"
                    : path.equals("/station/scans")
                            ? "multipart/form-data; boundary=x"
                            : "application/x-www-form-urlencoded";
            request.header("Content-Type", type)
                    .method(method, BodyPublishers.ofString(type.startsWith("multipart") ? "--x--\r\n" : ""));
            if (withToken) {
                request.header("X-XSRF-TOKEN", token);
            }
        }
        HttpResponse<java.io.InputStream> answer = send(request, BodyHandlers.ofInputStream());
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return answer;
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> remember(HttpResponse<String> page) {
        for (Pattern pattern : List.of(TOKEN, HEADER_TOKEN)) {
            Matcher found = pattern.matcher(page.body());
            if (found.find()) {
                token = found.group(1);
                break;
            }
        }
        return page;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
