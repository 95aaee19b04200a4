package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.sheet.page.PageRefused;
import vn.tinnhiem.sheet.page.ScanFile;
import vn.tinnhiem.sheet.page.ScannedPage;

/** Các trang của một tệp quét, cho những lệnh xem từng trang. */
final class SheetPages {

    private SheetPages() {}

    /**
     * @param number from 1
     * @throws Refused F101 (no such file), F850 (no such page) or F851 (cannot be opened, with its cause in words)
     */
    static ScannedPage page(Path file, int number, Messages messages) {
        return read(file, messages, scan -> {
            if (number < 1 || number > scan.pages()) {
                throw new Refused(
                        Problem.of(Fault.F850_NO_SUCH_PAGE, file.toString(), "--page", "pages", scan.pages()));
            }
            return scan.page(number - 1);
        });
    }

    /** All of them, one after another in memory: a test print has few. */
    static List<ScannedPage> all(Path file, int most, Messages messages) {
        return read(file, messages, scan -> {
            List<ScannedPage> pages = new ArrayList<>();
            for (int i = 0; i < Math.min(most, scan.pages()); i++) {
                pages.add(scan.page(i));
            }
            return pages;
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ScanFile scan) throws PageRefused;
    }

    private static <T> T read(Path file, Messages messages, Reading<T> reading) {
        if (!java.nio.file.Files.isRegularFile(file)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, file.toString(), "", "file", file));
        }
        try (ScanFile scan = ScanFile.open(file)) {
            return reading.of(scan);
        } catch (PageRefused refused) {
            throw new Refused(Problem.of(
                    Fault.F851_PAGE_REFUSED,
                    file.toString(),
                    "",
                    "cause",
                    messages.say("refused." + refused.why().name(), Map.of())));
        } catch (IOException e) {
            throw new Refused(Problem.of(
                    Fault.F103_FILE_UNREADABLE, file.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
    }
}
