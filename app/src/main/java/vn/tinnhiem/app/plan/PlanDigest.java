package vn.tinnhiem.app.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.Duty;
import vn.tinnhiem.rules.schedule.Limit;

/** Mã băm của kế hoạch: over the resolved policy and the persons voted on, without the voters. */
public final class PlanDigest {

    private PlanDigest() {}

    /** The bytes that the digest is of: canonical JSON by RFC 8785. */
    public static byte[] canonical(Plan plan, List<Ballot> ballots) {
        VotePolicy policy = plan.policy();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/policy/1");
        tree.put("vote", plan.id());
        tree.put("title", plan.title());
        tree.put("body", plan.body().name());
        tree.put("voteDay", plan.voteDay().toString());
        tree.put("layers", plan.layers().layers().stream().map(l -> l.id()).toList());
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.all()) {
            if (!setting.unsaid(policy.value(setting))) {
                settings.put(setting.key(), Setting.written(policy.value(setting)));
            }
        }
        tree.put("settings", settings);
        tree.put(
                "consequences",
                policy.consequences().value().stream()
                        .map(PlanDigest::consequence)
                        .toList());
        Map<String, Object> deadlines = new LinkedHashMap<>();
        for (Duty duty : policy.duties()) {
            List<Object> limits = new ArrayList<>();
            duty.limits().value().forEach(limit -> limits.add(limit(limit)));
            duty.softer().ifPresent(limit -> limits.add("softer " + limit(limit)));
            deadlines.put(duty.task().name(), limits);
        }
        tree.put("deadlines", deadlines);
        policy.voteWindow().map(Stated::value).ifPresent(window -> tree.put("voteWindow", window.words()));
        tree.put("ballots", ballots.stream().map(PlanDigest::ballot).toList());
        return CanonicalJson.canonical(tree);
    }

    /** 64 hex digits. */
    public static String of(Plan plan, List<Ballot> ballots) {
        return CanonicalJson.sha256(canonical(plan, ballots));
    }

    private static Map<String, Object> consequence(Consequence consequence) {
        return Map.of(
                "name", consequence.name(),
                "low", consequence.low().words(),
                "clause", consequence.clause(),
                "choices", consequence.choices());
    }

    private static Map<String, Object> ballot(Ballot ballot) {
        return Map.of(
                "ballot",
                ballot.id(),
                "persons",
                ballot.lines().stream().map(PlanDigest::line).toList());
    }

    private static Map<String, Object> line(BallotLines.Line line) {
        return Map.of("number", line.number(), "name", line.name(), "position", line.position());
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.By by -> "by " + by.date();
            case Limit.Before before -> "before " + before.date();
            case Limit.DaysBeforeVote before -> "D-" + before.days();
            case Limit.DaysAfterVote after -> "D+" + after.days();
            case Limit.DaysAfter after -> after.task() + "+" + after.days();
        };
    }
}
