package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.ballot.BallotCode;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;

/** Một cuộc lấy phiếu nhỏ đã in phiếu; all persons are invented. */
record ScanVote(BallotLines vote, BallotDesign design, Path ballots, BallotLayouts layouts, BallotKey key) {

    private static final Path PLAN = Path.of("../examples/hai-phong/plan.yaml");

    static final String DIGEST = "0123456789abcdef".repeat(4);

    private static final List<String> NAMES = List.of("Khương Thị Nhất", "Kiều Văn Nhị", "Khuất Thị Tam", "Kha Văn Tứ");

    /** One ballot of three persons. */
    static ScanVote one(Path work) throws IOException {
        return of(work, "cuoc-mau", DIGEST, List.of(new Ballot(Ballot.ONLY, lines(1, 3))));
    }

    /** The same vote under a plan that counts an X only. */
    ScanVote onlyAnX(Path work) throws IOException {
        Path plan = Files.writeString(
                work.resolve("plan-x.yaml"),
                Files.readString(PLAN) + "\nsettings:\n  marks: { value: xOnly, reason: theo lời của kế hoạch }\n");
        BallotLines strict = new BallotLines(
                vote.voteId(),
                vote.title(),
                vote.body(),
                vote.voteDay(),
                vote.digest(),
                false,
                PlanFile.read(plan, Catalogue.builtIn()).policy(),
                vote.ballots());
        return new ScanVote(strict, design, ballots, layouts, key);
    }

    /** Two ballots, of one and of three persons. */
    static ScanVote two(Path work) throws IOException {
        return of(
                work, "cuoc-mau", DIGEST, List.of(new Ballot("giam-doc", lines(1, 1)), new Ballot("pho", lines(2, 4))));
    }

    /** What {@link #one} printed before, by another process. */
    static ScanJob printed(Path work, Path out, Path scans) {
        BallotLines vote = lines("cuoc-mau", DIGEST, List.of(new Ballot(Ballot.ONLY, lines(1, 3))));
        Path folder = work.resolve("ballots");
        return new ScanJob(
                vote,
                BallotLayouts.read(folder, vote),
                BallotLayouts.key(folder, Optional.empty(), vote),
                List.of(scans),
                out,
                2);
    }

    private static BallotLines lines(String id, String digest, List<Ballot> ballots) {
        return new BallotLines(
                id,
                "đối với lãnh đạo Sở Mẫu",
                "Sở Mẫu",
                LocalDate.of(2023, 9, 22),
                digest,
                false,
                PlanFile.read(PLAN, Catalogue.builtIn()).policy(),
                ballots);
    }

    static ScanVote of(Path work, String id, String digest, List<Ballot> ballots) throws IOException {
        BallotLines vote = lines(id, digest, ballots);
        BallotDesign design = new BallotDesign(
                PaperStyle.STATE, "Tỉnh Mẫu", "Sở Mẫu", id, vote.title(), vote.policy(), false, PageSize.A4);
        Path folder = Files.createDirectories(work.resolve("ballots"));
        BallotKey key = BallotKey.random();
        new BallotPack(vote, design, key, 1, false).write(folder);
        return new ScanVote(vote, design, folder, BallotLayouts.read(folder, vote), key);
    }

    static List<Line> lines(int from, int to) {
        List<Line> lines = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            lines.add(new Line(number, NAMES.get(number - 1), "Giám đốc"));
        }
        return lines;
    }

    LayoutJson layout(int ballot) {
        return layouts.forms().get(ballot).layout();
    }

    /** What stands on every sheet of a ballot. */
    String code(int ballot) {
        return BallotCode.shared(
                        vote, vote.ballots().get(ballot), layout(ballot).layoutVersion())
                .payload(key);
    }

    ScanJob job(Path out, int threads, Path... scans) {
        return new ScanJob(vote, layouts, key, List.of(scans), out, threads);
    }
}
