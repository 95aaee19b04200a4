package vn.tinnhiem.app.conference;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.policy.Setting;

/** Phiếu và bộ giấy tờ in trước hội nghị: seen as they will be printed, made in one file. */
@Controller
@RequestMapping("/votes/{vote}/ballots")
@Allowed(Role.SECRETARIAT)
class BallotPages {

    private static final int MOST_COPIES = 10_000;
    private static final int PREVIEW_DPI = 110;

    private final Votes votes;
    private final PreparedBallots ballots;
    private final List<PackPaper> more;

    BallotPages(Votes votes, PreparedBallots ballots, List<PackPaper> more) {
        this.votes = votes;
        this.ballots = ballots;
        this.more = List.copyOf(more);
    }

    /**
     * Một loại phiếu.
     *
     * @param colour of the paper, as a key of the words; a hint only
     */
    record Kind(int place, String id, int persons, String colour) {}

    /** One colour per group of posts; the first on white. */
    private static final List<String> COLOURS = List.of("white", "yellow", "green", "blue", "pink");

    @GetMapping
    String page(@PathVariable String vote, Model model) {
        Optional<BallotLines> lines = votes.find(vote);
        model.addAttribute("approved", lines.isPresent());
        if (lines.isPresent()) {
            List<Ballot> all = lines.get().ballots();
            model.addAttribute(
                    "kinds",
                    IntStream.range(0, all.size())
                            .mapToObj(i -> new Kind(
                                    i + 1, all.get(i).id(), all.get(i).lines().size(), COLOURS.get(i % COLOURS.size())))
                            .toList());
            model.addAttribute("suggested", ballots.suggested(vote));
            model.addAttribute("made", ballots.copies(vote).orElse(null));
            model.addAttribute(
                    "individual", lines.get().policy().value(Setting.BALLOT_CODE) == Setting.BallotCode.INDIVIDUAL);
        }
        return "conference/ballots";
    }

    /** The ballot as it will be printed, without a code that could be cast. */
    @GetMapping("/{place:[0-9]{1,3}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String vote, @PathVariable int place) {
        return PaperAnswers.file(png(specimen(vote, place)), MediaType.IMAGE_PNG, "phieu.png", true);
    }

    private byte[] specimen(String vote, int place) {
        BallotLines lines = lines(vote);
        if (place < 1 || place > lines.ballots().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            ballots.specimen(vote).writeBallots(lines.ballots().get(place - 1), 1, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Makes the pack and keeps its forms for the scanner. */
    @PostMapping("/pack.zip")
    void pack(@PathVariable String vote, @RequestParam String copies, HttpServletResponse response) throws IOException {
        BallotLines lines = lines(vote);
        if (!copies.strip().matches("[1-9][0-9]{0,4}") || Integer.parseInt(copies.strip()) > MOST_COPIES) {
            throw new Refused(
                    Problem.of(Fault.F408_COPIES, "", "copies", "copies", copies.strip(), "most", MOST_COPIES));
        }
        BallotPapers papers = ballots.papers(vote, Integer.parseInt(copies.strip()));
        Path folder = Files.createTempDirectory("tinnhiem-pack");
        try {
            BallotPack pack = papers.pack();
            for (Ballot ballot : lines.ballots()) {
                try (java.io.OutputStream out = new java.io.BufferedOutputStream(
                        Files.newOutputStream(folder.resolve(BallotPack.fileOf(lines, ballot))))) {
                    pack.writeBallots(ballot, pack.copies(), out);
                }
            }
            pack.writeTable(folder);
            papers.writeHandOutList(folder);
            for (PackPaper each : more) {
                PaperFiles.write(
                        folder,
                        each.fileName(),
                        each.papers(papers.plan(), lines),
                        new Imprint(each.title(), papers.plan().voteDay()));
            }
            ballots.keep(vote, papers);
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"bo-phieu.zip\"");
            zip(folder, response);
        } finally {
            empty(folder);
        }
    }

    private static void zip(Path folder, HttpServletResponse response) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static byte[] png(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, PREVIEW_DPI, ImageType.GRAY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BallotLines lines(String vote) {
        return votes.find(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
