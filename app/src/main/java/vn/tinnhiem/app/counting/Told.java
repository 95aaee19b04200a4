package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.law.Finding;

/** Lỗi và phát hiện thành câu, trong ngôn ngữ của người đang xem. */
@Component
class Told {

    private final Language language;
    private final MessageSource words;

    Told(Language language, MessageSource words) {
        this.language = language;
        this.words = words;
    }

    /** A word of the screens. */
    String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /**
     * Một dòng trên màn hình.
     *
     * @param kind as in the class {@code finding-<kind>}
     * @param place what it is about; may be empty
     */
    record Line(String code, String kind, String place, String sentence) {}

    List<Line> findings(List<Finding> findings) {
        return findings.stream().map(this::line).toList();
    }

    Line line(Finding finding) {
        return new Line(
                finding.code().number(),
                finding.code().severity().name().toLowerCase(Locale.ROOT),
                finding.place(),
                language.messages().say("finding." + finding.code().number(), finding.values()));
    }

    List<Line> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Line(
                        problem.fault().number(),
                        "error",
                        problem.place(),
                        language.messages().say("fault." + problem.fault().number(), problem.values())))
                .toList();
    }
}
