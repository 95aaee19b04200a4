package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Chỉ giải nén: every picture of a folder decoded by ImageIO and thrown away, as fast as it can on some threads. What
 * reading is held against. Says two lines: files, seconds and pixels of the first pass from cold, and of a second one.
 */
@Command(name = "decoding", hidden = true)
final class Decoding implements Callable<Integer> {

    static final String COLD = "cold";
    static final String WARM = "warm";

    @Parameters(index = "0")
    private Path folder = Path.of(".");

    @Option(names = "--threads", defaultValue = "2")
    private int threads;

    @Option(names = "--format", defaultValue = "jpeg")
    private String format = "jpeg";

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        // Pictures are read whole into memory: a cache on disk would be measured with them.
        ImageIO.setUseCache(false);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        pass(COLD, files);
        pass(WARM, files);
        return 0;
    }

    private void pass(String name, List<Path> files) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong pixels = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Object>> all = workers.invokeAll(IntStream.range(0, threads)
                    .<Callable<Object>>mapToObj(_ -> () -> {
                        decode(files, next, pixels);
                        return pixels;
                    })
                    .toList());
            for (Future<Object> one : all) {
                one.get();
            }
        }
        System.out.printf("%s %d %.3f %d%n", name, files.size(), (System.nanoTime() - start) / 1e9, pixels.get());
    }

    private void decode(List<Path> files, AtomicInteger next, AtomicLong pixels) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            try (ImageInputStream in = ImageIO.createImageInputStream(
                    new java.io.ByteArrayInputStream(Files.readAllBytes(files.get(i))))) {
                reader.setInput(in, true, true);
                var raster = reader.read(0).getRaster();
                pixels.addAndGet((long) raster.getWidth() * raster.getHeight());
            }
        }
        reader.dispose();
    }
}
