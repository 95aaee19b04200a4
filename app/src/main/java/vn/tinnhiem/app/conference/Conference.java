package vn.tinnhiem.app.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Difference;
import vn.tinnhiem.rules.law.Term;

/**
 * Hội nghị, như thư ký ghi lại.
 *
 * @param opened "14:00"
 * @param closed "16:30"
 * @param absent those summoned who did not come, each with a reason
 * @param recorder who writes the minutes; needed by the party style
 * @param committee ban kiểm phiếu, head first
 * @param heads how many of the committee the record calls its head: the first where it marks nobody
 * @param explanations in writing, by the difference that they explain, in its order
 */
@Term("hội nghị")
public record Conference(
        Announced numbers,
        String place,
        String opened,
        String closed,
        List<Absence> absent,
        Official chair,
        Optional<Official> recorder,
        @Term("ban kiểm phiếu") List<Official> committee,
        int heads,
        List<Observer> observers,
        Map<Difference, String> explanations) {

    /** Một người vắng mặt và lý do. */
    public record Absence(String name, String reason) {}

    /** Một người có việc ở hội nghị. */
    public record Official(String name, String position) {}

    /** Đại biểu dự và giám sát ban kiểm phiếu. */
    public record Observer(String name, String body) {}

    public LocalDate day() {
        return numbers.day();
    }

    public Official head() {
        return committee.getFirst();
    }
}
