package vn.tinnhiem.app.scan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.page.FileCause;
import vn.tinnhiem.sheet.page.PageRefused;
import vn.tinnhiem.sheet.page.ScanFile;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reader.ReviewPicture;
import vn.tinnhiem.sheet.reader.SheetReader;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Tiến trình đọc: the only place where bytes of foreign files are decoded. It has no key, writes no file, and ends with the
 * process that started it.
 */
public final class PageReader {

    private static final int OUT_OF_MEMORY = 3;
    private static final int BUFFER = 1 << 16;

    private final List<Form> forms;
    private final SheetReader reader;
    private final DataOutputStream out;
    private final ThreadLocal<OpenFile> open = ThreadLocal.withInitial(OpenFile::new);

    private PageReader(List<Form> forms, SheetReader reader, DataOutputStream out) {
        this.forms = forms;
        this.reader = reader;
        this.out = out;
    }

    /** The file that a thread has open; the next page is mostly of the same. */
    private static final class OpenFile {

        private String name = "";
        private @Nullable ScanFile file;

        ScanFile of(Request request) throws PageRefused, IOException {
            Path path = Path.of(request.file());
            if (Files.size(path) != request.size()
                    || Files.getLastModifiedTime(path).toMillis() != request.age()) {
                throw new PageRefused(FileCause.DAMAGED, "changed while it was read");
            }
            ScanFile known = file;
            if (known == null || !name.equals(request.file())) {
                close();
                known = ScanFile.open(path);
                file = known;
                name = request.file();
            }
            return known;
        }

        void close() throws IOException {
            ScanFile known = file;
            file = null;
            if (known != null) {
                known.close();
            }
        }
    }

    /** @param args how many threads */
    public static void main(String[] args) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // What a library prints must not stand between the answers.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        ImageIO.setUseCache(false);
        List<Form> forms;
        SheetReader reader;
        try {
            forms = BallotLayouts.forms(Path.of(Wire.text(in)), Wire.text(in));
            reader = SheetReader.of(forms, Thresholds.STANDARD);
        } catch (IOException | RuntimeException e) {
            Wire.answer(out, Wire.GREETING, Answer.failed(e.toString()));
            return;
        }
        // From here on foreign files are read, and what is printed may quote them; what goes wrong is answered.
        System.setErr(nowhere);
        Wire.answer(out, Wire.GREETING, new Answer(Status.OK, new byte[0]));
        new PageReader(forms, reader, out).serve(in, Integer.parseInt(args[0]));
    }

    /** Until the other side goes away; then at once, whatever is being read. */
    private void serve(DataInputStream in, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            while (true) {
                int number = in.readInt();
                Request request = Wire.request(in);
                workers.execute(() -> work(number, request));
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work(int number, Request request) {
        Answer answer;
        try {
            answer = answer(request);
        } catch (PageRefused e) {
            answer = Answer.refused(e.why().name(), e.detail());
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            return;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError | InternalError e) {
            // A defect of ours that this page has found: said for this page, and the others are read.
            open.remove();
            answer = Answer.failed(e.getClass().getName() + at(e));
        }
        try {
            synchronized (out) {
                Wire.answer(out, number, answer);
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " " + e.getStackTrace()[0];
    }

    private Answer answer(Request request) throws PageRefused, IOException {
        return switch (request.kind()) {
            case HASH -> hash(Path.of(request.file()));
            case OPEN ->
                ok(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(open.get().of(request).pages())
                        .array());
            case READ -> ok(ReadingBytes.of(reader.read(page(request))));
            case PICTURE -> ok(picture(request));
        };
    }

    private ScannedPage page(Request request) throws PageRefused, IOException {
        return open.get().of(request).page(request.page());
    }

    private byte[] picture(Request request) throws PageRefused, IOException {
        return ReviewPicture.of(page(request), forms, ReadingBytes.read(request.reading(), forms));
    }

    private static Answer ok(byte[] bytes) {
        return new Answer(Status.OK, bytes);
    }

    private static Answer hash(Path file) throws IOException {
        long size = Files.size(file);
        long age = Files.getLastModifiedTime(file).toMillis();
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(sha.digest());
        data.writeLong(size);
        data.writeLong(age);
        return ok(bytes.toByteArray());
    }
}
