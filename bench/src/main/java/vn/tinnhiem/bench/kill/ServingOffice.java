package vn.tinnhiem.bench.kill;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/** Cả ứng dụng như văn phòng chạy nó: stations speak HTTP to it as their pages do, and keep cookie and token over its deaths. */
@NullUnmarked
final class ServingOffice implements Office {

    private static final int HEAP_MEGABYTES = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern DONE = Pattern.compile("\"done\":([0-9]+)");
    private static final Pattern PASS = Pattern.compile("/station/entries/([0-9a-z]{26})$");

    private final CountDay day;
    private final Child child;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Integer, Visitor> visitors = new ConcurrentHashMap<>();

    /** What a station's browser keeps: cookies, and the token of the page. */
    private record Visitor(String cookies, String token) {}

    ServingOffice(CountDay day) throws IOException {
        this.day = day;
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        this.address = "http://localhost:" + port;
        this.child = new Child(
                "vn.tinnhiem.app.cli.TinNhiem",
                HEAP_MEGABYTES,
                List.of("serve", "--data", day.data().toString(), "--port", Integer.toString(port)),
                day.data().resolveSibling("server.aot"));
    }

    @Override
    public boolean learns() {
        return child.learns();
    }

    @Override
    public void end() throws InterruptedException {
        child.end();
    }

    @Override
    public void start() throws IOException {
        Process started = child.start();
        Thread.ofPlatform().daemon().start(() -> swallow(started));
    }

    private static void swallow(Process from) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // killed
        }
    }

    @Override
    public void awaitReady() throws IOException, InterruptedException {
        while (true) {
            if (!child.isAlive()) {
                throw new IOException("the server does not start");
            }
            try {
                if (visitors.isEmpty()) {
                    for (int seat = 0; seat < day.keys().size(); seat++) {
                        visitors.put(seat, visit(seat));
                    }
                } else {
                    page(visitors.get(0).cookies());
                }
                return;
            } catch (IOException e) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private Visitor visit(int seat) throws IOException, InterruptedException {
        String key = "tinnhiem-station=" + day.keys().get(seat);
        HttpResponse<String> page = page(key);
        String cookies = String.join(
                "; ",
                page.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .toList());
        return new Visitor(key + "; " + cookies, found(TOKEN, page.body()));
    }

    private HttpResponse<String> page(String cookies) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create(address + "/station/batches"))
                        .header("Cookie", cookies)
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IllegalStateException("/station/batches: " + page.statusCode());
        }
        return page;
    }

    @Override
    public void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public String ask(int seat, Asked asked) throws Lost {
        return switch (asked) {
            case Asked.Begin(String batch) -> {
                HttpResponse<String> answer = form(seat, "/station/batches/" + batch + "/enter", "");
                yield found(PASS, answer.headers().firstValue("Location").orElse(""));
            }
            case Asked.Put(String pass, Sheet sheet) ->
                found(
                        DONE,
                        json(
                                seat,
                                "/station/entries/" + pass + "/ballots",
                                "{\"id\":\"%s\",\"ordinal\":%d,\"marks\":\"%s\",\"issued\":%s,\"added\":%s}"
                                        .formatted(
                                                sheet.id(),
                                                sheet.ordinal(),
                                                sheet.marks(),
                                                sheet.issued(),
                                                sheet.added())));
            case Asked.Undo(String pass, String id) ->
                json(seat, "/station/entries/" + pass + "/undo", "{\"id\":\"" + id + "\"}");
            case Asked.Finish(String pass) -> json(seat, "/station/entries/" + pass + "/finish", "{}");
            case Asked.Again(String batch) ->
                form(seat, "/station/batches/" + batch + "/again", "&reason=" + encoded("nhập lại để thử"))
                        .body();
        };
    }

    private HttpResponse<String> form(int seat, String path, String fields) throws Lost {
        Visitor visitor = visitors.get(seat);
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", visitor.cookies())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + encoded(visitor.token()) + fields)),
                302);
    }

    private String json(int seat, String path, String body) throws Lost {
        Visitor visitor = visitors.get(seat);
        return send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Cookie", visitor.cookies())
                                .header("Content-Type", "application/json")
                                .header("X-XSRF-TOKEN", visitor.token())
                                .POST(BodyPublishers.ofString(body)),
                        200)
                .body();
    }

    /** No answer, or the one of a program that cannot serve just now, tells nothing. */
    private HttpResponse<String> send(HttpRequest.Builder request, int expected) throws Lost {
        HttpResponse<String> answer;
        try {
            answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Lost(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
        if (answer.statusCode() == 503) {
            throw new Lost("503");
        }
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + answer.request().uri() + " " + answer.body());
        }
        return answer;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " not in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
