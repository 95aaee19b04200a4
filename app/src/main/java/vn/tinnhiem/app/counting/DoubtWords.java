package vn.tinnhiem.app.counting;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Doubt.Option;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Marks;
import vn.tinnhiem.rules.policy.VotePolicy;

/** Lời hỏi, lời đáp và quy tắc về một tờ phiếu: the same words whether a hand or a machine was in doubt. */
@Component
public class DoubtWords {

    private final MessageSource sentences;

    DoubtWords(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** A sentence of the screens in the language of the reader. */
    public String say(String key, Object... values) {
        return sentences.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** "Ở dòng này, người ghi phiếu đã làm gì?" */
    public String row() {
        return say("counting.question.ROW");
    }

    /** "Tờ này có phải do ban kiểm phiếu phát ra không?" */
    public String issued() {
        return say("counting.question.ISSUED");
    }

    /** "Tờ này có ghi thêm tên người ngoài danh sách không?" */
    public String added() {
        return say("counting.question.ADDED");
    }

    /** What the plan says of a row, a sentence each. */
    public List<String> rowRules(VotePolicy policy) {
        String rule = "counting.rule.row";
        return List.of(
                say(rule + (policy.value(Setting.MARKS) == Marks.X_ONLY ? ".x" : ".any")),
                say(rule + (policy.value(Setting.LINE_VALIDITY) == LineValidity.WHOLE_BALLOT ? ".whole" : ".line")),
                say(rule
                        + (policy.value(Setting.STRUCK_OUT_NAME) == StruckOutName.WHOLE_BALLOT
                                ? ".struckWhole"
                                : ".struckLine")));
    }

    /** What the plan says of a sheet that the committee did not hand out. */
    public List<String> issuedRules(VotePolicy policy) {
        String rule = "counting.rule.issued";
        return List.of(
                say(rule),
                say(rule + (policy.value(Setting.UNISSUED_SHEET) == UnissuedSheet.SET_ASIDE ? ".aside" : ".counted")));
    }

    /** What the plan says of a name that was written in. */
    public List<String> addedRules() {
        return List.of(say("counting.rule.added"));
    }

    /** One answer about a row; the keys are those of the entry of ballots. */
    public Option mark(String value, boolean guessed) {
        return new Option(
                value,
                value.equals(String.valueOf(Mark.SEVERAL.key())) ? "4" : value,
                say("counting.answer.row." + value),
                guessed);
    }

    /**
     * Yes or no.
     *
     * @param words {@code counting.answer.issued}: followed by {@code .yes} or {@code .no}
     */
    public Option yesOrNo(String value, boolean yes, String words, boolean guessed) {
        return new Option(value, yes ? "C" : "K", say(words + (yes ? ".yes" : ".no")), guessed);
    }
}
