package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Múi giờ và ngôn ngữ của máy không làm đổi một ngày hay một chữ nào")
class TimeZonesTest {

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @Test
    @Clause({"QN-25", "TN-11"})
    @DisplayName("Kế hoạch in ở hai đầu trái đất giống nhau từng byte: .docx, .pdf, .ics")
    void sameBytesEverywhere() {
        Path plan = Folders.copy(ExampleVote.EXAMPLES.resolve("tay-ninh"), folder.resolve("plan"));
        assertThat(Cli.approve(plan.resolve("plan.yaml")).exit()).isZero();
        Path west = printed(plan, "America/Los_Angeles", "vi-VN");
        Path east = printed(plan, "Pacific/Kiritimati", "en-US");
        for (String file : new String[] {"plan.docx", "plan.pdf", "plan.ics"}) {
            assertThat(Folders.bytes(west.resolve(file))).as(file).isEqualTo(Folders.bytes(east.resolve(file)));
        }
        assertThat(Folders.text(west.resolve("plan.ics"))).contains("DTSTART;VALUE=DATE:20230726");
    }

    private Path printed(Path plan, String zoneId, String language) {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
        Locale.setDefault(Locale.forLanguageTag(language));
        Path out = folder.resolve(language);
        assertThat(Cli.run("plan", "document", plan.resolve("plan.approved.yaml"), "--out", out)
                        .exit())
                .isZero();
        return out;
    }
}
