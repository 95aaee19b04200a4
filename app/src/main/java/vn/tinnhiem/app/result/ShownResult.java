package vn.tinnhiem.app.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.result.ShownBlocks.Kind;
import vn.tinnhiem.app.result.ShownBlocks.Shown;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.outcome.Base;
import vn.tinnhiem.rules.policy.Setting;

/** Bảng kết quả trên màn hình: the paper's own letters in Vietnamese; in English the same numbers under English words. */
@Component
class ShownResult {

    private final Language language;
    private final MessageSource sentences;

    ShownResult(Language language, MessageSource sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    List<Shown> of(VoteResult result, Box box) {
        List<Shown> paper = ShownBlocks.of(ResultTable.of(result, box));
        if (!language.english()) {
            return paper;
        }
        String base = say(
                result.vote().policy().value(Setting.SHARE_BASE) == Base.COLLECTED
                        ? "result.base.collected"
                        : "result.base.deputies");
        List<Shown> shown = new ArrayList<>();
        shown.add(new Shown(Kind.TABLE, List.of(), head(base), paper.getFirst().rows()));
        shown.add(words(Kind.NOTE, say("result.base.note", base)));
        List<String> invalid = box.persons().stream()
                .filter(person -> !person.tally().invalid().isEmpty())
                .map(this::invalid)
                .toList();
        if (!invalid.isEmpty()) {
            shown.add(words(Kind.PARAGRAPH, say("result.invalid")));
            shown.add(new Shown(Kind.LIST, invalid, List.of(), List.of()));
        }
        String uneven = box.persons().stream()
                .filter(Person::notOneHundred)
                .map(person -> person.line().name())
                .collect(Collectors.joining(", "));
        if (!uneven.isEmpty()) {
            shown.add(words(Kind.NOTE, say("result.notHundred", uneven)));
        }
        return shown;
    }

    private List<List<HeaderCell>> head(String base) {
        return List.of(
                List.of(
                        HeaderCell.tall(say("result.head.number"), 2),
                        HeaderCell.tall(say("result.head.person"), 2),
                        HeaderCell.wide(say("result.head.ballots"), 4),
                        HeaderCell.wide(say("result.head.shares", base), 3)),
                List.of("issued", "collected", "valid", "invalid", "HIGH_CONFIDENCE", "CONFIDENCE", "LOW_CONFIDENCE")
                        .stream()
                        .map(column -> HeaderCell.of(say("result.head." + column)))
                        .toList());
    }

    private String invalid(Person person) {
        return person.line().name() + ": " + Numbers.padded(person.tally().invalidLines()) + " ("
                + person.tally().invalid().entrySet().stream()
                        .map(each -> Numbers.padded(each.getValue()) + " " + say("result.reason." + each.getKey()))
                        .collect(Collectors.joining("; "))
                + ")";
    }

    private String say(String key, Object... values) {
        return sentences.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static Shown words(Kind kind, String text) {
        return new Shown(kind, List.of(text), List.of(), List.of());
    }
}
