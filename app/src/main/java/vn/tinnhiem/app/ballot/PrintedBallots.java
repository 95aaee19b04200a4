package vn.tinnhiem.app.ballot;

import static vn.tinnhiem.app.store.schema.Tables.BALLOT_KEY;
import static vn.tinnhiem.app.store.schema.Tables.PRINTED_FORM;
import static vn.tinnhiem.app.store.schema.Tables.PRINTED_LAYOUT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.schema.tables.records.PrintedFormRecord;
import vn.tinnhiem.app.store.schema.tables.records.PrintedLayoutRecord;

/** Phiếu đã in của các cuộc lấy phiếu: the key, and the forms that scans are read against. */
@Component
public class PrintedBallots {

    private final DSLContext queries;
    private final ApprovedPlans plans;
    private final StorePlace place;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    PrintedBallots(
            DSLContext queries, ApprovedPlans plans, StorePlace place, AuditLog log, TransactionTemplate transactions) {
        this.queries = queries;
        this.plans = plans;
        this.place = place;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Phiếu đã in của một cuộc lấy phiếu.
     *
     * @param layouts in a folder of this machine, checked against the approved plan
     * @param copies sheets of each ballot, when they were last made
     */
    public record Printed(BallotLayouts layouts, BallotKey key, long copies) {}

    /** What was printed for the plan that is approved now; empty before. */
    public Optional<Printed> of(String vote) {
        Optional<BallotLines> lines = plans.find(vote);
        Optional<PrintedLayoutRecord> kept = queries.selectFrom(PRINTED_LAYOUT)
                .where(PRINTED_LAYOUT.VOTE.eq(vote))
                .fetchOptional();
        if (lines.isEmpty()
                || kept.isEmpty()
                || !kept.get().getPlanDigest().equals(lines.get().digest())) {
            return Optional.empty();
        }
        Path folder = onDisk(kept.get());
        return Optional.of(new Printed(
                BallotLayouts.read(folder, lines.get()),
                kept(vote, lines.get()).orElseThrow(),
                kept.get().getCopies()));
    }

    /** The key of a vote, made when it is asked for the first time; ballots printed again carry the same. */
    public BallotKey key(String vote, BallotLines lines) {
        return kept(vote, lines)
                .orElseGet(() -> Objects.requireNonNull(transactions.execute(tx -> {
                    Optional<BallotKey> meanwhile = kept(vote, lines);
                    if (meanwhile.isPresent()) {
                        return meanwhile.get();
                    }
                    BallotKey made = BallotKey.random();
                    queries.insertInto(BALLOT_KEY)
                            .set(BALLOT_KEY.VOTE, vote)
                            .set(BALLOT_KEY.KEY_TEXT, made.text(lines.voteId()))
                            .execute();
                    log.record(BallotAct.BALLOT_KEY_MADE, vote, lines.title(), Map.of());
                    return made;
                })));
    }

    /** Keeps the forms of a pack, so that scans of its sheets can be read. */
    public void keep(String vote, BallotPack pack) {
        transactions.executeWithoutResult(tx -> {
            queries.deleteFrom(PRINTED_FORM).where(PRINTED_FORM.VOTE.eq(vote)).execute();
            queries.deleteFrom(PRINTED_LAYOUT)
                    .where(PRINTED_LAYOUT.VOTE.eq(vote))
                    .execute();
            PrintedLayoutRecord layout = queries.newRecord(PRINTED_LAYOUT);
            layout.setVote(vote);
            layout.setPlanDigest(pack.vote().digest());
            layout.setLayoutText(pack.layoutText());
            layout.setCopies((long) pack.copies());
            layout.insert();
            for (Ballot ballot : pack.vote().ballots()) {
                PrintedFormRecord form = queries.newRecord(PRINTED_FORM);
                form.setVote(vote);
                form.setFileName(BallotPack.fileOf(pack.vote(), ballot));
                form.setPdf(pdf(pack, ballot));
                form.insert();
            }
            log.record(
                    BallotAct.BALLOTS_MADE,
                    vote,
                    pack.vote().title(),
                    Map.of("copies", pack.copies(), "digest", pack.vote().digest()));
        });
    }

    private Optional<BallotKey> kept(String vote, BallotLines lines) {
        return queries.selectFrom(BALLOT_KEY)
                .where(BALLOT_KEY.VOTE.eq(vote))
                .fetchOptional(BALLOT_KEY.KEY_TEXT)
                .flatMap(text -> BallotKey.read(text, lines.voteId()));
    }

    private static byte[] pdf(BallotPack pack, Ballot ballot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pack.writeBallots(ballot, 1, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The forms as files, for the reading process; written once and again when they are gone. */
    private Path onDisk(PrintedLayoutRecord kept) {
        byte[] text = kept.getLayoutText().getBytes(StandardCharsets.UTF_8);
        Path folder = place.folder()
                .resolve("forms")
                .resolve(kept.getVote() + "-" + CanonicalJson.sha256(text).substring(0, 16));
        if (Files.isRegularFile(folder.resolve(BallotLayouts.LAYOUT))) {
            return folder;
        }
        Map<String, byte[]> forms = queries.selectFrom(PRINTED_FORM)
                .where(PRINTED_FORM.VOTE.eq(kept.getVote()))
                .fetchMap(PRINTED_FORM.FILE_NAME, PRINTED_FORM.PDF);
        Set<String> names = new HashSet<>(forms.keySet());
        names.add(BallotLayouts.LAYOUT);
        try {
            Files.createDirectories(folder.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OutputFolder.write(folder, true, names, into -> {
            for (Map.Entry<String, byte[]> form : forms.entrySet()) {
                Files.write(into.resolve(form.getKey()), form.getValue());
            }
            Files.write(into.resolve(BallotLayouts.LAYOUT), text);
        });
        return folder;
    }
}
