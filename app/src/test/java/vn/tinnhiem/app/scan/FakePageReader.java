package vn.tinnhiem.app.scan;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Một tiến trình đọc giả: a program of its own that speaks as the real one does. A scan is a text, a page a line:
 * {@code blank}, {@code unreadable CAUSE}, {@code refused CAUSE}, {@code sheet BALLOT CODE BOXES HAND [DOUBT:PERSON]…}, or
 * what can go wrong: {@code die}, {@code hang}, {@code babble}, {@code lie}, {@code stumble}, {@code once FILE LINE…} (the first
 * time it dies), {@code with FILE LINE…} (hangs where there is no such file).
 */
public final class FakePageReader {

    private final List<LayoutJson> layouts;
    private final DataOutputStream out;

    private FakePageReader(List<LayoutJson> layouts, DataOutputStream out) {
        this.layouts = layouts;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        List<LayoutJson> layouts = BallotLayouts.forms(Path.of(Wire.text(in)), Wire.text(in)).stream()
                .map(Form::layout)
                .toList();
        Wire.answer(out, Wire.GREETING, new Answer(Status.OK, new byte[0]));
        FakePageReader reader = new FakePageReader(layouts, out);
        ExecutorService workers = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
        try {
            while (true) {
                int number = in.readInt();
                Request request = Wire.request(in);
                workers.execute(() -> reader.work(number, request));
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work(int number, Request request) {
        try {
            Answer answer = answer(request);
            synchronized (out) {
                Wire.answer(out, number, answer);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Answer answer(Request request) throws IOException {
        Path file = Path.of(request.file());
        byte[] bytes = Files.readAllBytes(file);
        return switch (request.kind()) {
            case HASH ->
                ok(ByteBuffer.allocate(48)
                        .put(sha(bytes))
                        .putLong(bytes.length)
                        .putLong(7)
                        .array());
            case OPEN -> opened(new String(bytes, StandardCharsets.UTF_8));
            case READ ->
                page(new String(bytes, StandardCharsets.UTF_8).lines().toList().get(request.page()));
            case PICTURE -> ok(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', (byte) request.page()});
        };
    }

    private static Answer opened(String text) {
        if (text.isEmpty()) {
            return Answer.refused("EMPTY", "");
        }
        return text.matches("(?s)(sheet|blank|unreadable|refused|die|hang|babble|lie|stumble|once|with).*")
                ? ok(ByteBuffer.allocate(4).putInt((int) text.lines().count()).array())
                : Answer.refused("NOT_A_SCAN", "");
    }

    private Answer page(String line) throws IOException {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "blank" -> ok(ReadingBytes.of(new PageReading.BlankSide()));
            case "unreadable" ->
                ok(ReadingBytes.of(
                        new PageReading.Unreadable(PageCause.valueOf(words[1]), words.length > 2 ? words[2] : "")));
            case "refused" -> Answer.refused(words[1], "");
            case "sheet" -> ok(ReadingBytes.of(sheet(words)));
            case "lie" -> ok(new byte[] {1, 2, 3});
            case "stumble" -> Answer.failed("java.lang.ArrayIndexOutOfBoundsException");
            case "babble" -> {
                synchronized (out) {
                    out.writeUTF("Warning: something a library wanted to say");
                    out.flush();
                }
                LockSupport.park();
                yield ok(new byte[0]);
            }
            case "hang" -> {
                LockSupport.park();
                yield ok(new byte[0]);
            }
            case "once" -> once(line);
            case "with" -> {
                if (!Files.exists(Path.of(words[1]))) {
                    LockSupport.park();
                }
                yield page(line.split(" ", 3)[2]);
            }
            default -> {
                Runtime.getRuntime().halt(9);
                yield ok(new byte[0]);
            }
        };
    }

    private Answer once(String line) throws IOException {
        String[] words = line.split(" ", 3);
        Path file = Path.of(words[1]);
        if (!Files.exists(file)) {
            Files.createFile(file);
            Runtime.getRuntime().halt(9);
        }
        return page(words[2]);
    }

    private PageReading.Sheet sheet(String[] words) {
        LayoutJson layout = layouts.stream()
                .filter(each -> each.ballotId().equals(words[1]))
                .findFirst()
                .orElseThrow();
        Sighting[] sightings = new Sighting[words.length - 5];
        for (int i = 5; i < words.length; i++) {
            String[] doubt = words[i].split(":", 2);
            sightings[i - 5] = Pages.in(Integer.parseInt(doubt[1]), Doubt.valueOf(doubt[0]));
        }
        return Pages.sheet(layout, words[2].equals("-") ? "" : words[2], words[3], Long.parseLong(words[4]), sightings);
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer ok(byte[] bytes) {
        return new Answer(Status.OK, bytes);
    }
}
