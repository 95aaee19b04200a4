package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Các đường GET của {@code routes/roles.txt}, the narrowest first. */
final class RouteTable {

    private static final List<PathPattern> GETS = gets(new PathPatternParser());
    private static final Map<PathPattern, String> POSTS = posts();

    private RouteTable() {}

    static List<PathPattern> gets() {
        return GETS;
    }

    /** The route that a path without a query leads to. */
    static Optional<PathPattern> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return GETS.stream().filter(route -> route.matches(parsed)).findFirst();
    }

    /** Who may send a form to a path, as the table names them; empty where the path is not in it. */
    static Optional<String> senders(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return POSTS.entrySet().stream()
                .filter(each -> each.getKey().matches(parsed))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<PathPattern, String> posts() {
        Map<PathPattern, String> posts = new TreeMap<>();
        PathPatternParser parser = new PathPatternParser();
        lines("POST ").forEach(line -> posts.put(parser.parse(line[1]), line[2]));
        return posts;
    }

    private static List<PathPattern> gets(PathPatternParser parser) {
        return lines("GET ").map(line -> parser.parse(line[1])).sorted().toList();
    }

    private static Stream<String[]> lines(String method) {
        try (var file = Objects.requireNonNull(RouteTable.class.getResourceAsStream("/routes/roles.txt"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> line.startsWith(method))
                    .map(line -> line.split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
