package vn.tinnhiem.app.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.catalogue.PlanTemplate;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.plan.Office.PlanSigner;
import vn.tinnhiem.app.plan.lines.BallotHeading;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.law.Term;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Layers;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.PlanCalendar;

/**
 * Kế hoạch lấy phiếu tín nhiệm, như {@code plan.yaml} ghi.
 *
 * @param path the file
 * @param title what follows "lấy phiếu tín nhiệm " in headings
 * @param provisional whether the invitation has yet to fix the day
 * @param voteDayReason what fixed the day, as "Ấn định bằng giấy mời ngày 20/6/2023"
 * @param termStart the year in which the congress term began
 * @param councilVoteDay when the People's Council votes, where that has to come first
 * @param subjectCount how many persons the plan names
 * @param subjectsFile beside the plan
 * @param votersFile beside the plan
 * @param texts the words of the template, the plan's own first
 * @param ownTexts the words that the plan itself gives
 * @param layers the catalogue's, and the plan's own last
 * @param approval what approval fixed; empty before
 */
@Term("kế hoạch")
public record Plan(
        Path path,
        String id,
        String title,
        PaperStyle style,
        PlanTemplate.Body body,
        LocalDate voteDay,
        boolean provisional,
        Optional<String> voteDayReason,
        OptionalInt termStart,
        Optional<LocalDate> councilVoteDay,
        OptionalInt subjectCount,
        String subjectsFile,
        String votersFile,
        PlanPaper paper,
        Roles roles,
        PlanTemplate texts,
        Chain chain,
        Layers layers,
        Optional<Approval> approval) {

    /**
     * The plan as a document.
     *
     * @param number the whole number and symbol, or blanks to write in
     */
    public record PlanPaper(String number, Optional<LocalDate> date, PlanSigner signer) {}

    /**
     * @param chair who chairs the conference; the name may be empty
     * @param secretariat cơ quan tham mưu, named by the plan
     * @param observers bodies invited to watch the counting
     */
    public record Roles(
            Chair chair, @Term("cơ quan tham mưu") String secretariat, List<String> observers) {}

    /** Who chairs. */
    public record Chair(String name, String position) {}

    public VotePolicy policy() {
        return layers.resolve();
    }

    public PlanCalendar calendar() {
        VotePolicy policy = policy();
        return PlanCalendar.of(voteDay, policy.duties(), policy.limitReading());
    }

    /** What its ballots say besides the names. */
    public BallotHeading ballotHeading(boolean rehearsal) {
        return new BallotHeading(style, body.superior(), body.name(), id, title, policy(), rehearsal);
    }

    /** A file beside the plan. */
    public Path beside(String file) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? Path.of(file) : folder.resolve(file);
    }

    /** Who issues the papers of this vote. */
    public Office office() {
        String reference = "Kế hoạch số " + paper.number()
                + paper.date().map(d -> " " + VietnameseDates.day(d)).orElse("") + " của " + body.name();
        return new Office(
                style,
                body.superior().isBlank() ? Optional.empty() : Optional.of(body.superior()),
                body.name(),
                body.place(),
                body.abbreviation(),
                reference,
                texts.lines(Passage.BASES).stream().map(Plan::asBasis).toList(),
                consequenceSource(reference),
                texts.lines(Passage.REPORT_TO).isEmpty()
                        ? texts.line(Passage.COMPETENT_BODY).orElse("Cấp có thẩm quyền")
                        : String.join("; ", texts.lines(Passage.REPORT_TO)),
                texts.lines(Passage.ORIGINALS),
                paper.signer(),
                reportRecipients());
    }

    private static String asBasis(String text) {
        String words = text.strip().replaceFirst("[;.,]+$", "");
        return words.startsWith("Căn cứ") || words.startsWith("Thực hiện") ? words : "Căn cứ " + words;
    }

    /** The plan's own section where the plan words the consequences, else what the template cites for them. */
    private String consequenceSource(String reference) {
        Stated<List<Consequence>> consequences = policy().consequences();
        boolean own = layers.layers().stream()
                .anyMatch(l -> l.id().equals(consequences.layer()) && l.kind() == Layer.Kind.PLAN);
        if (own && consequences.citation() instanceof Citation.Text text) {
            return "mục " + text.provision() + " " + reference;
        }
        return texts.line(Passage.CONSEQUENCE_SOURCE).orElse(chain.lowest().title());
    }

    private List<String> reportRecipients() {
        return java.util.stream.Stream.concat(
                        texts.lines(Passage.REPORT_TO).stream().map(to -> to + " (để báo cáo);"),
                        java.util.stream.Stream.of("Lưu: VT."))
                .toList();
    }

    /** The settings and the time of the vote, where somebody may still dispute them, as {@code key → reason}. */
    public Map<String, String> assumptions() {
        VotePolicy policy = policy();
        Map<String, String> assumptions = new TreeMap<>();
        policy.settings().forEach((setting, stated) -> assumed(setting.key(), stated, assumptions));
        policy.voteWindow().ifPresent(window -> assumed("voteWindow", window, assumptions));
        return assumptions;
    }

    private static void assumed(String key, Stated<?> stated, Map<String, String> assumptions) {
        if (stated.citation() instanceof Citation.Assumed(String reason)) {
            assumptions.put(key, reason);
        }
    }
}
