package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.tinnhiem.trials.Blank;
import vn.tinnhiem.trials.PageFormat;
import vn.tinnhiem.trials.Scan;
import vn.tinnhiem.trials.TrialSheet;
import vn.tinnhiem.trials.Trials;

/**
 * Một lần thử: makes a marked sheet, writes it as the scanner would, reads the file, and holds it against the truth. For any
 * number of threads.
 *
 * @param kinds of sheets, by name
 * @param wrong where sheets are kept that somebody should look at
 * @param keepDoubts whether a doubt on a clear row is such a reason too
 */
record Trial(Map<String, Trials> kinds, Eyes eyes, Path wrong, boolean keepDoubts) {

    static Trial of(List<String> names, Path ballots, Eyes eyes, long seed, Path wrong, boolean keepDoubts) {
        Blank blank = Blank.read(ballots).getFirst();
        return new Trial(
                names.stream()
                        .collect(Collectors.toMap(name -> name, name -> new Trials(blank, Kinds.named(name), seed))),
                eyes,
                wrong,
                keepDoubts);
    }

    /** Sheets of a kind from one number up to another, several at a time. */
    Tally read(ExecutorService workers, String kind, long from, long to)
            throws InterruptedException, ExecutionException {
        List<Callable<Tally>> sheets = LongStream.range(from, to)
                .<Callable<Tally>>mapToObj(index -> () -> read(kind, index))
                .toList();
        Tally sum = new Tally();
        for (Future<Tally> sheet : workers.invokeAll(sheets)) {
            sum.add(sheet.get());
        }
        return sum;
    }

    Tally read(String kind, long index) throws IOException {
        Trials trials = kinds.get(kind);
        if (trials == null) {
            throw new IllegalArgumentException(kind);
        }
        TrialSheet sheet = trials.sheet(index);
        PageFormat format = sheet.truth().scan().mode() == Scan.Mode.BILEVEL ? PageFormat.TIFF_G4 : PageFormat.JPEG;
        Path file = Files.createTempFile("tinnhiem-trial", "." + format.extension());
        try {
            Files.write(file, format.write(List.of(sheet)));
            Eyes.Look look = eyes.read(file).getFirst();
            Tally tally = Judging.of(sheet.truth(), look.seen(), eyes.code());
            if (Judging.bad(tally) || (keepDoubts && tally.of(Figure.CLEAR_DOUBTED) > 0)) {
                keep(kind + "-" + index, file, format, sheet, look, tally);
            }
            return tally;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(String name, Path file, PageFormat format, TrialSheet sheet, Eyes.Look look, Tally tally)
            throws IOException {
        Files.createDirectories(wrong);
        String plain = name.replace(' ', '-');
        Files.copy(
                file,
                wrong.resolve(plain + "." + format.extension()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(wrong.resolve(plain + ".txt"), """
                figures  %s
                written  %s
                taken    %s
                truth    %s
                read     %s
                """.formatted(
                        tally.numbers(), sheet.truth().letters(), look.seen().rows(), sheet.truth(), look.read()));
    }
}
