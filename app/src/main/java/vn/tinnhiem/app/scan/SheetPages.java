package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.app.scan.PageReads.Known;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Kind;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.PageReading;

/** Ảnh và vân mực của từng trang đã đọc. */
final class SheetPages {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final ScanJob job;
    private final Journal journal;
    private final SafeReading reading;

    SheetPages(ScanJob job, Journal journal, SafeReading reading) {
        this.job = job;
        this.journal = journal;
        this.reading = reading;
    }

    /** A PNG of a page with the signature masked; the doubtful places of a case framed. */
    Optional<byte[]> picture(Known file, Case of) throws IOException {
        byte[] read = read(file, of.at().page());
        return picture(file, of.at().page(), NotAnX.asks(of) ? framed(read, of) : read);
    }

    /** The same of a page that was clear. */
    Optional<byte[]> picture(Known file, int page) throws IOException {
        return picture(file, page, read(file, page));
    }

    private Optional<byte[]> picture(Known file, int page, byte[] read) {
        Answer answer = reading.ask(
                new Request(Kind.PICTURE, file.file().toString(), page, file.size(), file.age(), read),
                bytes -> bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length));
        return answer.status() == Status.OK ? Optional.of(answer.bytes()) : Optional.empty();
    }

    private byte[] framed(byte[] read, Case of) throws IOException {
        List<Form> forms = job.layouts().forms();
        return ReadingBytes.read(read, forms) instanceof PageReading.Sheet sheet
                ? ReadingBytes.of(NotAnX.framed(sheet, forms.get(of.ballot()).layout(), of))
                : read;
    }

    private byte[] read(Known file, int page) throws IOException {
        return journal.get(new Key(file.hash(), page)).orElseThrow().bytes();
    }

    /**
     * What tells a sheet from all others; empty for a page that could not be read as one.
     *
     * @param ballot index of the ballot that it is
     */
    Optional<SeenSheets.Told> told(Known file, int page, int ballot) throws IOException {
        return ReadingBytes.read(read(file, page), job.layouts().forms()) instanceof PageReading.Sheet sheet
                ? Optional.of(new SeenSheets.Told(
                        InkPrint.of(ballot, sheet),
                        new CodeCheck(job.vote(), job.layouts(), job.key()).serial(sheet.code())))
                : Optional.empty();
    }
}
