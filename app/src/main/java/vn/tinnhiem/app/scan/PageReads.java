package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.app.scan.ReadingBytes.Malformed;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Kind;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.PageReading;

/** Đưa mọi trang qua tiến trình đọc: what the journal does not know is asked for, and written into it. */
final class PageReads {

    /** More is no pile of ballots; said of the file. */
    private static final int MOST_PAGES = 100_000;

    private static final int HASH_BYTES = 32 + 2 * Long.BYTES;

    private final SafeReading reading;
    private final Journal journal;
    private final List<Form> forms;
    private final Lanes lanes;
    /** Files that were looked at before; one that has changed since is refused when its pages are read. */
    private final Map<Path, Known> hashes = new ConcurrentHashMap<>();

    /**
     * Một tệp đã xem qua.
     *
     * @param hash empty where the file could not even be read
     * @param refusal cause and detail where the file is no source of pages
     */
    record Known(Path file, String hash, long size, long age, int pages, Optional<RefusedPage> refusal) {}

    PageReads(SafeReading reading, Journal journal, List<Form> forms, int threads) {
        this.reading = reading;
        this.journal = journal;
        this.forms = forms;
        this.lanes = new Lanes(threads);
    }

    Lanes lanes() {
        return lanes;
    }

    /**
     * Looks at every file: what its bytes are, whether they were here before, how many pages.
     *
     * @param ours bytes that are no scans: the blank ballots themselves
     */
    List<Known> look(List<Path> files, List<String> ours) {
        Known[] known = new Known[files.size()];
        lanes.each(files.size(), i -> known[i] = hash(files.get(i)));
        Map<String, Path> first = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            Known each = known[i];
            if (each.refusal().isPresent()) {
                continue;
            }
            Path before = first.putIfAbsent(each.hash(), each.file());
            if (ours.contains(each.hash())) {
                known[i] = refused(each, RefusedPage.BLANK_BALLOTS, "");
            } else if (before != null) {
                known[i] = refused(each, RefusedPage.DUPLICATE_FILE, before.toString());
            }
        }
        lanes.each(known.length, i -> known[i] = known[i].refusal().isPresent() ? known[i] : opened(known[i]));
        return List.of(known);
    }

    private Known hash(Path file) {
        return hashes.computeIfAbsent(file, this::hashed);
    }

    private Known hashed(Path file) {
        Answer answer = reading.ask(Request.hash(file.toString()), bytes -> bytes.length == HASH_BYTES);
        if (answer.status() != Status.OK) {
            return refused(new Known(file, "", 0, 0, 0, Optional.empty()), answer);
        }
        ByteBuffer bytes = ByteBuffer.wrap(answer.bytes());
        byte[] hash = new byte[32];
        bytes.get(hash);
        return new Known(file, HexFormat.of().formatHex(hash), bytes.getLong(), bytes.getLong(), 0, Optional.empty());
    }

    private Known opened(Known file) {
        Key key = new Key(file.hash(), Key.PAGES);
        Answer answer = known(key).orElseGet(() -> asked(key, request(Kind.OPEN, file, 0), PageReads::isPages));
        return answer.status() == Status.OK
                ? new Known(file.file(), file.hash(), file.size(), file.age(), pages(answer.bytes()), Optional.empty())
                : refused(file, answer);
    }

    private static boolean isPages(byte[] bytes) {
        return bytes.length == Integer.BYTES && pages(bytes) >= 1 && pages(bytes) <= MOST_PAGES;
    }

    private static int pages(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static Known refused(Known file, Answer answer) {
        String[] said = answer.causeAndDetail();
        return refused(file, said[0], said[1]);
    }

    private static Known refused(Known file, String cause, String detail) {
        return new Known(
                file.file(),
                file.hash(),
                file.size(),
                file.age(),
                0,
                Optional.of(new RefusedPage(file.file(), -1, cause, detail)));
    }

    static Request request(Kind kind, Known file, int page) {
        return new Request(kind, file.file().toString(), page, file.size(), file.age(), new byte[0]);
    }

    /** A page that is in the journal already, or is now. */
    Answer page(Known file, int page) {
        Key key = new Key(file.hash(), page);
        return asked(key, request(Kind.READ, file, page), this::isReading);
    }

    private boolean isReading(byte[] bytes) {
        try {
            return ReadingBytes.read(bytes, forms) instanceof PageReading;
        } catch (Malformed e) {
            return false;
        }
    }

    private Answer asked(Key key, Request request, SafeReading.Check check) {
        Answer answer = reading.ask(request, check);
        try {
            journal.put(key, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer;
    }

    private Optional<Answer> known(Key key) {
        try {
            return journal.get(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
