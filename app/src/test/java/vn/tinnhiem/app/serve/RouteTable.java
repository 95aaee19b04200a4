package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Các đường GET của {@code routes/roles.txt}, the narrowest first. */
final class RouteTable {

    private static final List<PathPattern> GETS = read();

    private RouteTable() {}

    static List<PathPattern> gets() {
        return GETS;
    }

    /** The route that a path without a query leads to. */
    static Optional<PathPattern> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return GETS.stream().filter(route -> route.matches(parsed)).findFirst();
    }

    private static List<PathPattern> read() {
        PathPatternParser parser = new PathPatternParser();
        try (var file = Objects.requireNonNull(RouteTable.class.getResourceAsStream("/routes/roles.txt"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> line.startsWith("GET "))
                    .map(line -> parser.parse(line.split("\\s+")[1]))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
