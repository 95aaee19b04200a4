package vn.tinnhiem.app.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.ballot.PrintedBallots;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.sheet.layout.PageSize;

/** Trang diễn tập: make one, go to one, print sheets that are marked already. */
@Controller
@Allowed({Role.SECRETARIAT, Role.CHAIR})
class RehearsalPages {

    private static final int MOST_SHEETS = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Rehearsals rehearsals;
    private final Votes votes;
    private final PrintedBallots ballots;

    RehearsalPages(Rehearsals rehearsals, Votes votes, PrintedBallots ballots) {
        this.rehearsals = rehearsals;
        this.votes = votes;
        this.ballots = ballots;
    }

    @GetMapping("/rehearsals")
    String page(Model model) {
        model.addAttribute("votes", rehearsals.all());
        model.addAttribute("toCount", rehearsals.toCount());
        model.addAttribute("examples", List.of(RehearsalExample.values()));
        model.addAttribute("states", List.of(RehearsalState.values()));
        model.addAttribute("rehearsal", true);
        return "rehearsal/rehearsals";
    }

    @PostMapping("/rehearsals")
    @Allowed(Role.SECRETARIAT)
    String make(@RequestParam RehearsalExample example, @RequestParam RehearsalState state) {
        return "redirect:/votes/" + rehearsals.make(example, state) + "/plan";
    }

    /** Ballots with marks on them, another pile each time. */
    @GetMapping("/votes/{vote}/marked-sheets.pdf")
    ResponseEntity<byte[]> markedSheets(@PathVariable String vote, @RequestParam(defaultValue = "25") int sheets) {
        rehearsals.rehearsal(vote);
        BallotLines lines = votes.find(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Plan plan = votes.approvedPlan(vote).orElseThrow();
        BallotPack pack = new BallotPack(
                lines,
                BallotDesign.of(plan.ballotHeading(true), PageSize.A4),
                ballots.key(vote, lines),
                MOST_SHEETS,
                false);
        if (ballots.of(vote).isEmpty()) {
            // So that a scan of these sheets can be read.
            ballots.keep(vote, pack);
        }
        BallotLines.Ballot ballot = lines.ballots().getFirst();
        long seed = RANDOM.nextLong();
        int wanted = Math.clamp(sheets, 1, MOST_SHEETS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarkedSheets.write(
                    pack, ballot, PractisedSheet.of(seed, wanted, ballot.lines().size()), seed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("phieu-da-danh-dau-dien-tap.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }
}
