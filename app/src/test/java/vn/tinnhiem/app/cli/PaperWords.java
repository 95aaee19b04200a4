package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What a paper says, read by libraries that did not write it. */
final class PaperWords {

    private PaperWords() {}

    /** All words of a .docx or .pdf in NFC, any white space as one blank. */
    static String of(Path paper) {
        return String.join(" ", paper.toString().endsWith(".pdf") ? pages(paper) : List.of(word(paper)));
    }

    /** The words of each page of a .pdf. */
    static List<String> pages(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(plain(stripper.getText(document)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Path docx) {
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return plain(words.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of every table of a .docx, each as the words of its cells. */
    static List<List<String>> rows(Path docx) {
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument document = new XWPFDocument(in)) {
            List<List<String>> rows = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    rows.add(row.getTableCells().stream()
                            .map(cell -> plain(cell.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .collect(Collectors.joining(" "))))
                            .toList());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }
}
