package vn.tinnhiem.app.conference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.conference.Attendee.Kind;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.electorate.NameKey;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;

/** What the control page shows: the agenda with what was done, the one next step, the numbers. */
@Component
class ControlView {

    private static final int SEATS = 5;
    private static final int MOST_SEATS = 30;

    private final Conferences conferences;
    private final CommitteeSeats committees;
    private final BallotAccounts accounts;
    private final Attendances attendances;
    private final Votes votes;
    private final PreparedBallots ballots;
    private final Sentences sentences;

    ControlView(
            Conferences conferences,
            CommitteeSeats committees,
            BallotAccounts accounts,
            Attendances attendances,
            Votes votes,
            PreparedBallots ballots,
            Sentences sentences) {
        this.conferences = conferences;
        this.committees = committees;
        this.accounts = accounts;
        this.attendances = attendances;
        this.votes = votes;
        this.ballots = ballots;
        this.sentences = sentences;
    }

    /**
     * Một mục của chương trình.
     *
     * @param deed who did it and when; empty while it is to come
     * @param last whether it is the one that can be taken back
     */
    record Item(Step step, boolean done, boolean now, boolean last, Optional<Deed> deed) {}

    /** Một chỗ trong ban kiểm phiếu, như đang gõ. */
    record Seat(int place, String name, String position, boolean head) {}

    /**
     * @param typed what the form held that was refused; empty otherwise
     */
    void fill(String vote, Caller caller, Map<String, String> typed, Model model) {
        Optional<Plan> plan = votes.approvedPlan(vote);
        model.addAttribute("approved", plan.isPresent());
        model.addAttribute("chair", caller.is(Role.CHAIR));
        model.addAttribute("clerk", caller.is(Role.SECRETARIAT) || caller.is(Role.CHAIR));
        if (plan.isEmpty()) {
            return;
        }
        Standing standing = conferences.standing(vote);
        Step step = standing.step();
        List<Item> agenda = agenda(step, conferences.deeds(vote));
        model.addAttribute("agenda", agenda);
        model.addAttribute("step", step);
        model.addAttribute("next", step == Step.ENDED ? "" : Step.values()[step.ordinal() + 1].name());
        model.addAttribute(
                "undone", conferences.deeds(vote).stream().filter(Deed::undone).toList());
        model.addAttribute(
                "quorum",
                QuorumLine.of(
                        standing, plan.get().policy().quorum().bound().ratio().toString()));
        model.addAttribute("secretariat", plan.get().roles().secretariat());
        model.addAttribute("words", plan.get().texts().lines(Passage.CONFERENCE));
        model.addAttribute("members", committees.proposed(vote));
        model.addAttribute("particulars", conferences.particulars(vote));
        model.addAttribute("exchanges", plan.get().policy().value(Setting.EXCHANGE) == Permission.ALLOWED);
        model.addAttribute("differences", sentences.of(accounts.differences(vote)));
        people(vote, plan.get(), model);
        numbers(vote, step, typed, model);
        model.addAttribute("seats", seats(committees.proposed(vote), typed));
    }

    private static List<Item> agenda(Step step, List<Deed> deeds) {
        Map<Step, Deed> done = new HashMap<>();
        deeds.stream().filter(deed -> !deed.undone()).forEach(deed -> done.put(deed.step(), deed));
        List<Item> agenda = new ArrayList<>();
        for (Step each : Step.values()) {
            if (each != Step.BEFORE) {
                agenda.add(new Item(
                        each,
                        each.compareTo(step) <= 0,
                        each.ordinal() == step.ordinal() + 1,
                        each == step,
                        each.compareTo(step) <= 0 ? Optional.ofNullable(done.get(each)) : Optional.empty()));
            }
        }
        return agenda;
    }

    private void people(String vote, Plan plan, Model model) {
        List<Attendee> all = attendances.all(vote);
        List<Attendee> voters =
                all.stream().filter(each -> each.kind() == Kind.VOTER).toList();
        Set<NameKey> onBallot = new HashSet<>();
        if (plan.policy().value(Setting.COMMITTEE_ON_BALLOT) != Permission.ALLOWED) {
            votes.find(vote).orElseThrow().lines().forEach(line -> onBallot.add(NameKey.of(line.name())));
        }
        model.addAttribute(
                "candidates",
                voters.stream()
                        .filter(Attendee::present)
                        .filter(each -> !onBallot.contains(NameKey.of(each.name())))
                        .toList());
        model.addAttribute(
                "unmarked",
                voters.stream()
                        .filter(each -> each.presence() == Presence.EXPECTED)
                        .count());
        model.addAttribute(
                "watching",
                all.stream()
                        .filter(each -> each.kind() == Kind.OBSERVER && each.present())
                        .toList());
        model.addAttribute(
                "votersPresent", voters.stream().filter(Attendee::present).count());
        model.addAttribute(
                "withoutReason",
                voters.stream()
                        .filter(each -> !each.present() && each.presence() != Presence.EXPECTED)
                        .filter(each -> each.reason().isEmpty())
                        .toList());
    }

    /** The fields of the coming step, as typed, as noted, or as they are likely to be. */
    private void numbers(String vote, Step step, Map<String, String> typed, Model model) {
        Map<String, String> fields = new HashMap<>();
        BallotLines lines = votes.find(vote).orElseThrow();
        Map<String, Noted> noted = new LinkedHashMap<>();
        accounts.noted(vote).forEach(each -> noted.put(each.ballot(), each));
        String likely = Integer.toString(ballots.suggested(vote));
        String printed = ballots.copies(vote).map(Object::toString).orElse(likely);
        lines.ballots().forEach(ballot -> {
            fields.put("printed." + ballot.id(), printed);
            fields.put("found." + ballot.id(), "0");
            Noted each = noted.get(ballot.id());
            if (each != null) {
                fields.put("printed." + ballot.id(), Long.toString(each.printed()));
                fields.put("issued." + ballot.id(), Long.toString(each.issued()));
                fields.put("unused." + ballot.id(), Long.toString(each.unused().orElse(each.left())));
                each.collected().ifPresent(number -> fields.put("collected." + ballot.id(), Long.toString(number)));
                each.found().ifPresent(number -> fields.put("found." + ballot.id(), Long.toString(number)));
            }
        });
        committees.hands(vote).ifPresent(hands -> {
            fields.put("agreeing", Long.toString(hands.agreeing()));
            fields.put("against", Long.toString(hands.against()));
            fields.put("abstaining", Long.toString(hands.abstaining()));
        });
        fields.putAll(typed);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "ballots", lines.ballots().stream().map(BallotLines.Ballot::id).toList());
        model.addAttribute("noted", step.compareTo(Step.HANDING_OUT) >= 0 ? List.copyOf(noted.values()) : List.of());
        model.addAttribute(
                "hands",
                step.compareTo(Step.COMMITTEE_ELECTED) >= 0
                        ? committees.hands(vote).orElse(null)
                        : null);
    }

    private static List<Seat> seats(List<CommitteeMember> members, Map<String, String> typed) {
        List<Seat> seats = new ArrayList<>();
        boolean again = typed.containsKey("name0");
        int wanted = Math.min(MOST_SEATS, Math.max(SEATS, members.size() + 2));
        for (int i = 0; i < wanted || again && typed.containsKey("name" + i); i++) {
            if (again) {
                seats.add(new Seat(
                        i,
                        typed.getOrDefault("name" + i, ""),
                        typed.getOrDefault("position" + i, ""),
                        Integer.toString(i).equals(typed.get("head"))));
            } else if (i < members.size()) {
                CommitteeMember member = members.get(i);
                seats.add(new Seat(i, member.name(), member.position(), member.head()));
            } else {
                seats.add(new Seat(i, "", "", i == 0 && members.isEmpty()));
            }
        }
        return seats;
    }
}
