package vn.tinnhiem.app.shell;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.Messages;

/** Ngôn ngữ của người đang xem: Vietnamese unless English was asked for. */
@Component
public class Language {

    private static final Messages VIETNAMESE = new Messages(Messages.Language.VI);
    private static final Messages ENGLISH = new Messages(Messages.Language.EN);

    /** Sentences of findings and faults in the language of the request at hand. */
    public Messages messages() {
        return english() ? ENGLISH : VIETNAMESE;
    }

    /** Whether the request at hand is read in English. */
    public boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
