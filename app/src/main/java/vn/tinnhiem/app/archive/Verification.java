package vn.tinnhiem.app.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.counting.SheetsFile;
import vn.tinnhiem.app.counting.TotalsFile;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.papers.ResultPapers;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanDigest;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.ResultSummary;
import vn.tinnhiem.app.result.ResultWorkbook;
import vn.tinnhiem.app.result.ScanJson;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.law.Finding;

/**
 * Kiểm lại một thư mục kết quả: counts again from the kept inputs, and makes every paper again to hold it against.
 *
 * @param broken what the rules say of the kept inputs
 * @param differences what differs from the folder, in the order met
 * @param fingerprint of the result counted again
 * @param provisional whether sheets that wait for a decision are left out of it
 * @param count as the kept inputs come to it
 */
public record Verification(
        List<Finding> broken,
        List<Problem> differences,
        String fingerprint,
        boolean provisional,
        BallotLines vote,
        Count count) {

    public boolean passed() {
        return broken.isEmpty() && differences.isEmpty();
    }

    /**
     * @throws Refused when the kept inputs cannot be read
     */
    public static Verification of(Path folder) {
        return new Verifier(folder).verify();
    }

    private static final class Verifier {
        private final Path folder;
        private final HeldAgainst held;

        Verifier(Path folder) {
            this.folder = folder;
            this.held = new HeldAgainst(folder);
        }

        Verification verify() {
            Path inputs = folder.resolve(ResultFolder.INPUTS);
            if (!Files.isDirectory(inputs)) {
                throw new Refused(Problem.of(Fault.F621_NOT_A_RESULT, folder.toString(), ""));
            }
            Map<String, Object> written = json(folder.resolve(ResultFolder.RESULT));
            boolean rehearsal = Boolean.TRUE.equals(written.get("rehearsal"));
            Plan plan = PlanFile.read(
                    inputs.resolve(KeptInputs.PLAN), Catalogue.kept(inputs.resolve(KeptInputs.CATALOGUE)));
            BallotLines vote = PlanApproval.lines(plan, rehearsal);
            policy(plan, vote, inputs.resolve(KeptInputs.POLICY));
            Conference conference = ConferenceFile.read(inputs.resolve(KeptInputs.CONFERENCE));
            CountCheck.refuseAnother(vote, conference, inputs.resolve(KeptInputs.CONFERENCE));
            Count count = count(inputs, vote);
            Count scanned = scanned(count, written, inputs.resolve(KeptInputs.DECISIONS));
            List<Finding> broken = CountCheck.findings(vote, conference, scanned).stream()
                    .filter(finding -> VoteResult.stops(finding, scanned))
                    .toList();
            VoteResult result = VoteResult.of(vote, conference.numbers(), scanned, String.valueOf(written.get("salt")));
            held.tree(written, CanonicalJson.read(CanonicalJson.canonical(ResultJson.of(result))), "");
            held.text(ResultFolder.SUMMARY, ResultSummary.of(result));
            held.workbook(folder.resolve(ResultFolder.WORKBOOK), ResultWorkbook.of(result));
            held.papers(ResultPapers.of(plan, conference, result, KeptNotes.read(inputs)));
            return new Verification(
                    broken, held.differences(), ResultJson.fingerprint(result), result.provisional(), vote, count);
        }

        private Count count(Path inputs, BallotLines vote) {
            if (Files.exists(inputs.resolve(KeptInputs.SHEETS))) {
                return SheetsFile.count(inputs.resolve(KeptInputs.SHEETS), vote);
            }
            Path kept = inputs.resolve(KeptInputs.COUNT);
            return Files.exists(kept)
                    ? KeptCount.read(json(kept), vote)
                            .orElseThrow(() -> new Refused(Problem.of(
                                    Fault.F106_FILE_DAMAGED, kept.toString(), "", "cause", KeptInputs.COUNT)))
                    : TotalsFile.read(inputs.resolve(KeptInputs.TOTALS), vote, TotalsFile.Needs.EVERYTHING);
        }

        /** The same count as one of scanned sheets, where it was: pages from the result, decisions from the inputs. */
        private Count scanned(Count count, Map<String, Object> written, Path decisions) {
            List<Decided> decided = Files.exists(decisions) ? DecidedFile.read(decisions) : List.of();
            return ScanJson.read(written, decided)
                    .map(account -> {
                        Path inputs = folder.resolve(ResultFolder.INPUTS);
                        if (Files.exists(inputs.resolve(KeptInputs.SHEETS))) {
                            held.sameSheets(folder.resolve(ResultFolder.SHEETS), inputs, account.counted());
                        }
                        return count.scanned(account);
                    })
                    .orElse(count);
        }

        private Map<String, Object> json(Path file) {
            try {
                return CanonicalJson.read(HeldAgainst.bytes(file));
            } catch (tools.jackson.core.JacksonException e) {
                throw new Refused(Problem.of(
                        Fault.F106_FILE_DAMAGED, file.toString(), "", "cause", String.valueOf(e.getMessage())));
            }
        }

        private void policy(Plan plan, BallotLines vote, Path file) {
            if (!Arrays.equals(HeldAgainst.bytes(file), PlanDigest.canonical(plan, vote.ballots()))) {
                held.differs(file, "", "policy.json", vote.digest());
            }
        }
    }
}
