package vn.tinnhiem.app.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PdfRendering;
import vn.tinnhiem.app.document.WordRendering;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.minutes.CountNotes;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.result.ClosedResult;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.ResultSummary;
import vn.tinnhiem.app.result.ResultWorkbook;
import vn.tinnhiem.app.result.VoteResult;

/**
 * Mọi giấy tờ của một kết quả đã chốt, thành tệp. The same result gives the same bytes.
 *
 * @param notes what only the office application knows of the count
 */
public record PaperSet(Plan plan, Conference conference, ClosedResult closed, CountNotes notes) {

    static final String WORKBOOK = "result.xlsx";
    static final String JSON = "result.json";
    static final String SUMMARY = "summary.txt";

    private static final String WORD = ".docx";
    private static final String PDF = ".pdf";

    /** Not January: zip's very first moment is written with the machine's time zone, any later one without. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    VoteResult result() {
        return closed.result();
    }

    /** The papers by name, without an ending. */
    Map<String, List<Paper>> papers() {
        return ResultPapers.of(plan, conference, result(), notes);
    }

    /** Names of all files, each once: every paper as Word and PDF, the workbook, the numbers, the summary. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        papers().keySet().forEach(name -> {
            names.add(name + WORD);
            names.add(name + PDF);
        });
        names.addAll(List.of(WORKBOOK, JSON, SUMMARY));
        return List.copyOf(names);
    }

    /** Writes one file, if it is of these papers; says whether it is. */
    public boolean write(String name, OutputStream out) throws IOException {
        switch (name) {
            case WORKBOOK -> out.write(ResultWorkbook.of(result()));
            case JSON -> text(CanonicalJson.pretty(ResultJson.of(result())), out);
            case SUMMARY -> text(ResultSummary.of(result()), out);
            default -> {
                int dot = name.lastIndexOf('.');
                List<Paper> papers = dot < 0 ? null : papers().get(name.substring(0, dot));
                if (papers == null) {
                    return false;
                }
                return render(name.substring(0, dot), name.substring(dot), papers, out);
            }
        }
        return true;
    }

    /** Writes all files as one zip. */
    public void writeZip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, List<Paper>> paper : papers().entrySet()) {
            for (String ending : List.of(WORD, PDF)) {
                zip.putNextEntry(entry(paper.getKey() + ending));
                render(paper.getKey(), ending, paper.getValue(), zip);
                zip.closeEntry();
            }
        }
        for (String name : List.of(WORKBOOK, JSON, SUMMARY)) {
            zip.putNextEntry(entry(name));
            write(name, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private boolean render(String name, String ending, List<Paper> papers, OutputStream out) throws IOException {
        Imprint imprint = ResultPapers.imprint(name, papers, conference.day());
        switch (ending) {
            case WORD -> WordRendering.write(papers, imprint, out);
            case PDF -> PdfRendering.write(papers, imprint, out);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
