package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.tinnhiem.app.serve.OfficeApplication;
import vn.tinnhiem.app.serve.ServeOptions;

/**
 * {@code tinnhiem warm-up}: starts the office application on an empty folder, opens some pages, and ends. The launcher
 * runs it once in the background, so that Java keeps what it learned for the starts to come.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of(
            "/sign-in", "/sign-in?lang=en", "/", "/assets/app.css", "/assets/app.js", "/vendor/htmx/htmx.min.js");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("tinnhiem-warm-up");
        try {
            OfficeApplication office = OfficeApplication.start(new ServeOptions(data, Optional.empty(), 0, false));
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String page : Stream.concat(office.setupPath().stream(), PAGES.stream())
                        .toList()) {
                    client.send(
                            HttpRequest.newBuilder(URI.create(office.address() + page))
                                    .build(),
                            BodyHandlers.discarding());
                }
            } finally {
                office.stop();
            }
        } finally {
            delete(data);
        }
        return Terminal.DONE;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
