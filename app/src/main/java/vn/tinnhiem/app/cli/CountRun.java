package vn.tinnhiem.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.archive.CountCheck;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.archive.ResultFolder;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceCheck;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;

/** Một lần kiểm phiếu, bất kể phiếu từ đâu: the plan, the conference, and how a count becomes the result folder. */
record CountRun(Terminal terminal, ReadyPlan ready, Conference conference, Path conferenceFile, Output output) {

    private static final int SALT_BYTES = 16;

    static CountRun of(Terminal terminal, Path plan, boolean rehearsal, Path conferenceFile, Output output) {
        ReadyPlan ready = ReadyPlan.read(plan, rehearsal);
        Conference conference = ConferenceFile.read(conferenceFile);
        CountCheck.refuseAnother(ready.vote(), conference, conferenceFile);
        return new CountRun(terminal, ready, conference, conferenceFile, output);
    }

    BallotLines vote() {
        return ready.vote();
    }

    /** What the rules say of the count and of the conference, the roster included where it lies beside the plan. */
    List<Finding> findings(Count count) {
        List<Finding> findings = new ArrayList<>(CountCheck.findings(vote(), conference, count));
        findings.addAll(againstRoster(ready.plan()));
        return findings;
    }

    /**
     * Writes the result folder.
     *
     * @param counted the kept input that the count is of, by its name
     */
    VoteResult write(Count count, Map<String, KeptInputs.Content> counted, Map<String, KeptInputs.Content> scanned) {
        Map<String, KeptInputs.Content> kept = new HashMap<>(counted);
        kept.put(KeptInputs.PLAN, text(ready.approvedText()));
        Catalogue.toKeep(ready.plan().chain())
                .forEach((name, text) -> kept.put(KeptInputs.CATALOGUE + "/" + name, text(text)));
        kept.put(KeptInputs.CONFERENCE, text(SourceText.read(conferenceFile)));
        VoteResult result = VoteResult.of(vote(), conference.numbers(), count, salt());
        new ResultFolder(ready.plan(), conference, result, new KeptInputs(kept), scanned)
                .write(output.folder(), output.replace());
        return result;
    }

    static KeptInputs.Content text(String text) {
        return path -> Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    /** The number summoned against the roster of voters, where it still lies beside the plan. */
    private List<Finding> againstRoster(Plan plan) {
        Path roster = plan.beside(plan.votersFile());
        if (!Files.isRegularFile(roster)) {
            return List.of();
        }
        try {
            Electorate electorate = Electorate.of(
                    Rosters.voters(roster), List.of(), vote().policy().value(Setting.SEVERAL_GROUNDS));
            return ConferenceCheck.summoned(
                    conference, vote().policy(), electorate.voters().size());
        } catch (Refused unreadable) {
            terminal.refuse(unreadable);
            return List.of();
        }
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
