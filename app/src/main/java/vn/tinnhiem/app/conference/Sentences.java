package vn.tinnhiem.app.conference;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.law.Finding;

/** Điều mà quy tắc nói, thành câu cho người đang xem. */
@Component
class Sentences {

    private final Language language;

    Sentences(Language language) {
        this.language = language;
    }

    /**
     * Một câu trên màn hình.
     *
     * @param look the end of its class: error, decision, warning, notice
     * @param place the ballot that it is about, or another matter; may be empty
     */
    record Sentence(String code, String look, String place, String words) {}

    List<Sentence> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Sentence(
                        finding.code().number(),
                        finding.code().severity().name().toLowerCase(Locale.ROOT),
                        finding.place().replaceFirst("\\..*", ""),
                        words(finding)))
                .toList();
    }

    /** On a screen nobody writes into a file: some sentences have a shorter form for it. */
    private String words(Finding finding) {
        Messages messages = language.messages();
        String number = finding.code().number();
        return messages.say(
                messages.has("screen." + number) ? "screen." + number : "finding." + number, finding.values());
    }
}
