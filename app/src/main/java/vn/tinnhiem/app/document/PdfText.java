package vn.tinnhiem.app.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.tinnhiem.app.document.Difference.Zone;
import vn.tinnhiem.app.kernel.Fault;

/** Đối chiếu tệp PDF: pages are laid to the parts by their numbers, since page 1 of each bears none. */
final class PdfText {

    private final List<Part> parts;
    private final PdfPages pages;
    private int page;

    private PdfText(List<Part> parts, PdfPages pages) {
        this.parts = parts;
        this.pages = pages;
    }

    static Optional<Difference> differs(List<Part> parts, Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PdfText(parts, new PdfPages(document)).differs();
        } catch (InvalidPasswordException e) {
            throw PaperText.refused(Fault.F603_PAPER_LOCKED, file);
        } catch (IOException e) {
            throw PaperText.damaged(file, e);
        }
    }

    private Optional<Difference> differs() throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            Optional<Difference> difference = differs(parts.get(i), i + 1);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return page == pages.count()
                ? Optional.empty()
                : Optional.of(new Difference(Zone.PAGES, parts.size() + 1, "", rest()));
    }

    private String rest() throws IOException {
        return Letters.of(
                        pages.words(page, PageFrame.of(parts.getLast().paper())).body())
                .around(0);
    }

    private Optional<Difference> differs(Part part, int number) throws IOException {
        if (page == pages.count()) {
            return Optional.of(new Difference(
                    Zone.PAGES, number, Letters.of(Wording.of(part).text()).around(0), ""));
        }
        Wording wording = Wording.of(part);
        PageFrame frame = PageFrame.of(part.paper());
        Letters expected = Letters.of(wording.text());
        String foot = String.join("\n", part.foot());
        String body = "";
        int inPart = 1;
        do {
            PdfPages.Words words = pages.words(page, frame);
            String top = part.top() + (inPart > 1 ? " " + inPart : "");
            Optional<Difference> margin = PaperText.compare(Zone.TOP, number, top, words.top())
                    .or(() -> PaperText.compare(Zone.FOOT, number, foot, words.foot()));
            if (margin.isPresent()) {
                return margin;
            }
            String more = withoutRepeatedHeader(words.body(), wording, Letters.of(body));
            body = inPart == 1 ? more : PartedRow.joined(wording, expected, body, more);
            page++;
            inPart++;
        } while (page < pages.count() && !isFirst(part, frame));
        return PaperText.compare(Zone.BODY, number, wording.text(), body);
    }

    /** Whether the coming page bears no number. */
    private boolean isFirst(Part part, PageFrame frame) throws IOException {
        Letters top = Letters.of(pages.words(page, frame).top());
        return top.toString().chars().noneMatch(Character::isDigit);
    }

    private static String withoutRepeatedHeader(String body, Wording wording, Letters sofar) {
        Letters page = Letters.of(body);
        for (Wording.RepeatedHeader header : wording.headers()) {
            Letters repeated = Letters.of(header.text());
            // a page that ends with the header row ends with its last letter, not with the blank after it
            boolean open = lettersTo(wording, header.from()) <= sofar.length()
                    && sofar.length() < lettersTo(wording, header.to());
            if (open && !sofar.isEmpty() && page.startsWith(repeated)) {
                return page.after(repeated.length());
            }
        }
        return body;
    }

    private static int lettersTo(Wording wording, int characters) {
        return Letters.of(wording.text().substring(0, characters)).length();
    }
}
