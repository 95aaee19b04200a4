package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.store.schema.Tables.BALLOT_ACCOUNT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Announced.Box;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.store.schema.tables.records.BallotAccountRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.count.BallotAccount;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;

/** Sổ phiếu của các hội nghị: sheets printed, handed out, exchanged, unused, collected and found, one account per ballot. */
@Component
class BallotAccounts {

    private final DSLContext queries;
    private final ConferenceRows rows;
    private final Votes votes;

    BallotAccounts(DSLContext queries, ConferenceRows rows, Votes votes) {
        this.queries = queries;
        this.rows = rows;
        this.votes = votes;
    }

    /** The accounts as stored, by id of the ballot; empty before hand-out. */
    Map<String, BallotAccountRecord> of(String vote) {
        return queries.selectFrom(BALLOT_ACCOUNT)
                .where(BALLOT_ACCOUNT.VOTE.eq(vote))
                .orderBy(BALLOT_ACCOUNT.BALLOT)
                .fetchMap(BALLOT_ACCOUNT.BALLOT);
    }

    /** Begins the account of a ballot, or begins it anew. */
    void begin(String vote, String ballot, BallotAccount account) {
        BallotAccountRecord row =
                Objects.requireNonNullElseGet(of(vote).get(ballot), () -> queries.newRecord(BALLOT_ACCOUNT));
        row.setVote(vote);
        row.setBallot(ballot);
        row.setPrinted(account.printed());
        row.setIssued(account.issued());
        row.setExchanged(account.exchanged());
        row.store();
    }

    /** What came back of every ballot. */
    Map<String, Box> boxes(String vote) {
        boolean apart = apart(vote);
        Map<String, Box> boxes = new LinkedHashMap<>();
        of(vote).forEach((id, row) -> boxes.put(id, new Box(account(row), apart ? found(row) : 0, 0)));
        return boxes;
    }

    /** Whether sheets that the committee did not hand out lie beside those collected. */
    private boolean apart(String vote) {
        return votes.approvedPlan(vote)
                .map(plan -> plan.policy().value(Setting.UNISSUED_SHEET) == UnissuedSheet.SET_ASIDE)
                .orElse(true);
    }

    /** What the rules say to one account. */
    List<Finding> check(Plan plan, HeadCount heads, String ballot, BallotAccount account, long unissued) {
        boolean exchange = plan.policy().value(Setting.EXCHANGE) == Permission.ALLOWED;
        return new Identities(code -> false)
                .account(ballot, account, heads, exchange, unissued)
                .broken();
    }

    /** What differs in the accounts as they stand: each waits for a written explanation. */
    List<Finding> differences(String vote) {
        Optional<ConferenceRecord> row = rows.find(vote);
        Optional<Plan> plan = votes.approvedPlan(vote);
        if (row.isEmpty() || plan.isEmpty() || ConferenceRows.step(row.get()).compareTo(Step.VOTING) < 0) {
            return List.of();
        }
        boolean back = ConferenceRows.step(row.get()).compareTo(Step.COLLECTED_ANNOUNCED) >= 0;
        List<Finding> findings = new ArrayList<>();
        of(vote).forEach((id, each) -> {
            UnissuedSheet treatment = plan.get().policy().value(Setting.UNISSUED_SHEET);
            boolean apart = treatment == UnissuedSheet.SET_ASIDE;
            long found = back ? found(each) : 0;
            findings.addAll(
                    check(plan.get(), rows.heads(row.get()), id, back ? account(each) : open(each), apart ? 0 : found));
            findings.addAll(new Identities(code -> false)
                    .unissued(id, treatment, apart ? found : 0, apart ? 0 : found)
                    .broken());
        });
        return findings;
    }

    /** The accounts as they are written down now, every ballot of the plan once hand-out began. */
    List<Noted> noted(String vote) {
        return of(vote).values().stream()
                .map(each -> new Noted(
                        each.getBallot(),
                        each.getPrinted(),
                        each.getIssued(),
                        each.getExchanged(),
                        optional(each.getUnused()),
                        optional(each.getCollected()),
                        optional(each.getFound())))
                .toList();
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The account as it would be if all in hands came back: what is not known yet raises nothing. */
    static BallotAccount open(BallotAccountRecord row) {
        return new BallotAccount(
                row.getPrinted(),
                row.getIssued(),
                row.getExchanged(),
                row.getPrinted() - row.getIssued(),
                row.getIssued() - row.getExchanged());
    }

    private static long found(BallotAccountRecord row) {
        return Objects.requireNonNullElse(row.getFound(), 0L);
    }

    /** The account of a stored row; what is not known yet is nought. */
    static BallotAccount account(BallotAccountRecord row) {
        return new BallotAccount(
                row.getPrinted(),
                row.getIssued(),
                row.getExchanged(),
                Objects.requireNonNullElse(row.getUnused(), 0L),
                Objects.requireNonNullElse(row.getCollected(), 0L));
    }
}
