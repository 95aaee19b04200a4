package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Messages.Language;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** What a refusal holds; each problem must have its sentence in both languages. */
public final class Refusals {

    private static final Messages VIETNAMESE = new Messages(Language.VI);
    private static final Messages ENGLISH = new Messages(Language.EN);

    private Refusals() {}

    public static List<Problem> of(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("refused").isNotNull();
        for (Problem problem : refused.problems()) {
            String key = "fault." + problem.fault().number();
            assertThat(VIETNAMESE.say(key, problem.values())).isNotBlank();
            assertThat(ENGLISH.say(key, problem.values())).isNotBlank();
        }
        return refused.problems();
    }

    /** As "F316 B7". */
    public static List<String> codes(ThrowingCallable call) {
        return of(call).stream()
                .map(p -> (p.fault().number() + " " + p.place()).strip())
                .toList();
    }
}
