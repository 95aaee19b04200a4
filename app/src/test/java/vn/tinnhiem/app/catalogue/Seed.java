package vn.tinnhiem.app.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;

/** The words of a seed, without marks of layout. */
record Seed(String words) {

    private static final Map<String, String> FILES = Map.of(
            "ca-mau", "ca-mau-tinh-uy",
            "tay-ninh", "tay-ninh-so-cong-thuong",
            "hai-phong", "hai-phong-so-giao-duc",
            "quang-ngai", "quang-ngai-so-khoa-hoc");

    static Seed of(String document) {
        String path = "/seeds/" + Objects.requireNonNull(FILES.get(document), document) + ".txt";
        try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream(path), path)) {
            return new Seed(plain(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String text) {
        return !text.isBlank() && words.contains(plain(text).replaceFirst("[.;:]$", ""));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[*#\"“”]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
