package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.page.FileCause;

/** Lời trên các trang quét, theo ngôn ngữ của người xem. */
@Component
class ScanWords {

    private final MessageSource sentences;
    private final Language language;
    private final Batches batches;

    ScanWords(MessageSource sentences, Language language, Batches batches) {
        this.sentences = sentences;
        this.language = language;
        this.batches = batches;
    }

    /** A sentence of the screens. */
    String say(String key, Object... values) {
        return sentences.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    Messages messages() {
        return language.messages();
    }

    /** Một lỗi trên màn hình. */
    record Line(String code, String place, String sentence) {}

    List<Line> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Line(
                        problem.fault().number(),
                        "",
                        messages().say("fault." + problem.fault().number(), problem.values())))
                .toList();
    }

    /** How files and deliveries of a vote are called. */
    ScanNames.Words names(String vote, List<Pile> piles) {
        Map<String, Batch> known = batches.of(vote).stream().collect(Collectors.toMap(Batch::id, each -> each));
        Map<Integer, String> said = piles.stream().collect(Collectors.toMap(Pile::number, pile -> {
            Batch batch = known.get(pile.batch());
            return batch == null
                    ? say("scan.pile", pile.number())
                    : say("scan.pileOfBatch", pile.number(), batch(batch));
        }));
        return (pile, place) -> {
            String name = said.getOrDefault(pile, say("scan.pile", pile));
            return place == 0 ? name : say("scan.file", name, place);
        };
    }

    /** A batch as its cover sheet names it. */
    String batch(Batch batch) {
        return batch(batch.number(), batch.ballot());
    }

    /** The same, by its number; the ballot is named where the vote has several. */
    String batch(long number, String ballot) {
        return ballot.equals(Ballot.ONLY) ? say("scan.batch.only", number) : say("scan.batch", number, ballot);
    }

    /** Where the paper of a case lies. */
    String where(Case of, ScanNames.Words names) {
        String pile = ScanNames.said(of.at().batch(), names);
        return of.at().place() == 0
                ? say("scan.wherePage", pile, of.at().page() + 1)
                : say("scan.where", pile, of.at().place());
    }

    /** Why a page was refused. */
    String cause(RefusedPage page) {
        boolean ours =
                page.cause().equals(FileCause.GAVE_UP.name()) && !page.detail().isEmpty();
        return ours
                ? messages().say("refused.ourFault", Map.of("detail", page.detail()))
                : messages().say("refused." + page.cause());
    }

    /** What was seen at one question, a sentence each. */
    List<String> seen(Case of, Ask ask, List<LayoutJson> layouts, ScanNames.Words names) {
        List<String> words = new ArrayList<>();
        new SeenOn(layouts).of(of, ask).forEach(each -> {
            String clause = each.words(messages(), ask.person()) + asked(each.why(), ask.question());
            words.add(Character.toUpperCase(clause.charAt(0)) + clause.substring(1));
        });
        boolean likeAnother = ask.why().contains(Why.SEEN_TWICE) || ask.why().contains(Why.SAME_NUMBER);
        if (likeAnother) {
            words.add(
                    of.twin().isEmpty()
                            ? say("scan.twin.counted")
                            : say("scan.twin", ScanNames.said(of.twin(), names)));
        }
        return words;
    }

    private String asked(String why, Question question) {
        String key = "whyAsk." + why;
        String own = key + "." + DecisionWords.written(question);
        return messages().has(own)
                ? ": " + messages().say(own)
                : messages().has(key) ? ": " + messages().say(key) : "";
    }

    static String speed(double perSecond) {
        return perSecond >= 10
                ? Long.toString(Math.round(perSecond))
                : String.format(Locale.ROOT, "%.1f", perSecond).replace('.', ',');
    }

    /** Time left, in words; empty where nothing is known or nothing is left. */
    String left(long seconds) {
        return seconds <= 0
                ? ""
                : seconds < 120 ? say("scan.left.seconds", seconds) : say("scan.left.minutes", (seconds + 59) / 60);
    }
}
