package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_EXPLANATION;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Severity;

/** Giải trình các chênh lệch: the code of the difference, and the ballot where there are several ("D522", "D522.lanh-dao"). */
@Component
class Explanations {

    private static final Pattern KEY = Pattern.compile("([A-Z][0-9]{3})(?:\\.(.+))?");

    private final DSLContext queries;
    private final OpenCounts counts;
    private final ApprovedPlans plans;
    private final AuditLog log;
    private final Live live;

    Explanations(DSLContext queries, OpenCounts counts, ApprovedPlans plans, AuditLog log, Live live) {
        this.queries = queries;
        this.counts = counts;
        this.plans = plans;
        this.log = log;
        this.live = live;
    }

    /** Those that are written, by difference. */
    Map<String, String> of(String vote) {
        return queries.selectFrom(COUNT_EXPLANATION)
                .where(COUNT_EXPLANATION.VOTE.eq(vote))
                .fetchMap(COUNT_EXPLANATION.DIFFERENCE, COUNT_EXPLANATION.EXPLANATION);
    }

    /**
     * Writes down why a difference is there; an empty text takes the explanation back.
     *
     * @throws vn.tinnhiem.app.kernel.Refused F578 where no difference of this vote has such a key
     */
    @Transactional
    public void explain(Seated at, String difference, String explanation) {
        counts.refuseClosed(at.vote());
        if (!known(at.vote(), difference)) {
            throw Batches.refused(Fault.F578_NOT_A_DIFFERENCE, "difference", difference);
        }
        queries.deleteFrom(COUNT_EXPLANATION)
                .where(COUNT_EXPLANATION.VOTE.eq(at.vote()), COUNT_EXPLANATION.DIFFERENCE.eq(difference))
                .execute();
        if (!explanation.isBlank()) {
            queries.insertInto(COUNT_EXPLANATION)
                    .set(COUNT_EXPLANATION.VOTE, at.vote())
                    .set(COUNT_EXPLANATION.DIFFERENCE, difference)
                    .set(COUNT_EXPLANATION.EXPLANATION, explanation.strip())
                    .execute();
        }
        log.record(CountAct.DIFFERENCE_EXPLAINED, at.vote(), difference, Map.of("explanation", explanation.strip()));
        live.changed(at.vote());
    }

    private boolean known(String vote, String difference) {
        Matcher key = KEY.matcher(difference);
        return key.matches()
                && Arrays.stream(Code.values())
                        .anyMatch(code -> code.number().equals(key.group(1)) && code.severity() == Severity.DECISION)
                && (key.group(2) == null || plans.of(vote).ballot(key.group(2)).isPresent());
    }
}
