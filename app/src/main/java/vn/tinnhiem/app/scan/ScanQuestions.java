package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Doubt;
import vn.tinnhiem.app.counting.Doubt.Option;
import vn.tinnhiem.app.counting.DoubtWords;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.sheet.reader.Form;

/** Câu hỏi về một tờ quét, bằng lời: what the machine saw, what the plan says, what may be answered. */
@Component
class ScanQuestions {

    private final ScanWords words;
    private final DoubtWords common;

    ScanQuestions(ScanWords words, DoubtWords common) {
        this.words = words;
        this.common = common;
    }

    /** By which the answer to a question comes back. */
    static String field(Ask ask) {
        return ask.question().name() + "." + ask.person();
    }

    Doubt.Question of(Case of, Ask ask, ScanForms.Printed printed, ScanNames.Words names) {
        Optional<Line> line = printed.lines().lines().stream()
                .filter(each -> each.number() == ask.person())
                .findFirst();
        return new Doubt.Question(
                field(ask),
                asked(ask.question()),
                line.map(each -> each.number() + ". " + each.name()).orElse(""),
                line.map(Line::position).orElse(""),
                words.seen(
                        of,
                        ask,
                        printed.layouts().forms().stream().map(Form::layout).toList(),
                        names),
                rules(ask.question(), printed.lines().policy()),
                options(of, ask, printed.lines()),
                "");
    }

    private String asked(Question question) {
        return switch (question) {
            case ROW -> common.row();
            case ISSUED -> common.issued();
            case ADDED -> common.added();
            case AGAIN, BALLOT -> words.say("scan.question." + question.name());
        };
    }

    private List<String> rules(Question question, VotePolicy policy) {
        return switch (question) {
            case ROW -> common.rowRules(policy);
            case ISSUED -> common.issuedRules(policy);
            case ADDED -> common.addedRules();
            case AGAIN, BALLOT ->
                List.of(words.say("scan.rule." + question.name().toLowerCase(Locale.ROOT)));
        };
    }

    private List<Option> options(Case of, Ask ask, BallotLines lines) {
        List<Option> options = new ArrayList<>();
        for (String value : DecisionWords.allowed(of, ask, lines)) {
            boolean guessed = value.equals(ask.reading());
            options.add(
                    switch (ask.question()) {
                        case ROW -> common.mark(value, guessed);
                        case ISSUED -> yesOrNo(value, "counting.answer.issued", guessed);
                        case ADDED -> yesOrNo(value, "counting.answer.added", guessed);
                        case AGAIN -> yesOrNo(value, "scan.answer.again", guessed);
                        case BALLOT -> ballot(value, lines, options.size() + 1, guessed);
                    });
        }
        return options;
    }

    private Option yesOrNo(String value, String key, boolean guessed) {
        return common.yesOrNo(value, value.equals(Decision.YES), key, guessed);
    }

    private Option ballot(String value, BallotLines lines, int number, boolean guessed) {
        return lines.ballot(value)
                .map(Ballot::id)
                .map(id -> new Option(value, Integer.toString(number), words.say("scan.answer.ballot.is", id), guessed))
                .orElseGet(() -> new Option(value, "K", words.say("scan.answer.ballot.no"), guessed));
    }
}
