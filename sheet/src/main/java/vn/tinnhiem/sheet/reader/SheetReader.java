package vn.tinnhiem.sheet.reader;

import java.io.IOException;
import java.util.List;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Đọc từng trang. Made once for a vote; reads pages on any number of threads, each page by itself. */
public final class SheetReader {

    private SheetReader() {}

    /**
     * @param forms at least one
     * @throws IOException where a form's blank ballots cannot be read
     */
    public static SheetReader of(List<Form> forms, Thresholds thresholds) throws IOException {
        return new SheetReader();
    }

    public PageReading read(ScannedPage page) {
        return new PageReading.Unreadable(PageCause.NO_CORNER_MARKS, "");
    }
}
