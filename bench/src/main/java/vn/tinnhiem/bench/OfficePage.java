package vn.tinnhiem.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Một câu trả lời của máy chủ.
 *
 * @param path what was asked for
 * @param location where it sends the browser on; empty where nowhere
 * @param body as it came, compressed or not
 * @param millis from sending to the last byte
 */
record OfficePage(String path, int status, String location, boolean compressed, byte[] body, double millis) {

    /** What was to come and did not. */
    static final class Unexpected extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unexpected(OfficePage page, String wanted) {
            super("%s: %s wanted, answered %d %s%n%s"
                    .formatted(page.path, wanted, page.status, page.location, page.plain()));
        }
    }

    byte[] bytes() {
        if (!compressed) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** @throws Unexpected unless it was answered with 200 */
    OfficePage ok() {
        if (status != 200) {
            throw new Unexpected(this, "200");
        }
        return this;
    }

    /** @throws Unexpected unless the browser is sent on, as after every form that was taken */
    OfficePage sent() {
        if (status != 302 && status != 303) {
            throw new Unexpected(this, "a redirect");
        }
        return this;
    }

    /** The first group of a pattern. */
    String found(String pattern) {
        List<String> all = all(pattern);
        if (all.isEmpty()) {
            throw new Unexpected(this, pattern);
        }
        return all.getFirst();
    }

    List<String> all(String pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text());
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private String plain() {
        String words = text().replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
        return words.substring(0, Math.min(words.length(), 1500));
    }
}
