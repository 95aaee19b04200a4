package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;

/** Những ô của một người trên màn hình. */
final class SubjectForm {

    private SubjectForm() {}

    static Map<String, String> of(Subject subject) {
        Map<String, String> values = new HashMap<>();
        values.put("number", Integer.toString(subject.number()));
        values.put("name", subject.name());
        values.put("position", subject.position());
        values.put("ballot", subject.ballot().equals(Rosters.ONLY_BALLOT) ? "" : subject.ballot());
        values.put("code", subject.person().code().orElse(""));
        values.put("born", slashed(subject.person().born()));
        values.put("retirement", slashed(subject.retirementNotice()));
        values.put("appointed", slashed(subject.appointed()));
        values.put("reappointed", subject.reappointed() ? "yes" : "");
        values.put("otherPlaces", String.join("\n", subject.otherPlaces()));
        values.put("leftOut", subject.leftOut() ? "yes" : "");
        return values;
    }

    static Subject subject(Map<String, String> typed, int next) {
        List<Problem> problems = new ArrayList<>();
        String number = text(typed, "number");
        if (!number.isEmpty() && !number.matches("[1-9][0-9]{0,3}")) {
            problems.add(Problem.of(
                    Fault.F212_NUMBER_OUT_OF_RANGE, "", "STT", "value", "\"" + number + "\"", "min", 1, "max", 9999));
        }
        Optional<LocalDate> born = date(typed, "born", "Ngày sinh", problems);
        Optional<LocalDate> retirement = date(typed, "retirement", "Thông báo nghỉ hưu", problems);
        Optional<LocalDate> appointed = date(typed, "appointed", "Ngày bổ nhiệm", problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Subject(
                number.isEmpty() ? next : Integer.parseInt(number),
                person(typed, born),
                text(typed, "position"),
                text(typed, "ballot"),
                retirement,
                appointed,
                typed.containsKey("reappointed"),
                Stream.of(text(typed, "otherPlaces").split("[;\n]"))
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList(),
                typed.containsKey("leftOut"));
    }

    static Person person(Map<String, String> typed, Optional<LocalDate> born) {
        return new Person(text(typed, "name"), Optional.of(text(typed, "code")).filter(code -> !code.isEmpty()), born);
    }

    static Subject numbered(Subject subject, int number) {
        return new Subject(
                number,
                subject.person(),
                subject.position(),
                subject.ballot(),
                subject.retirementNotice(),
                subject.appointed(),
                subject.reappointed(),
                subject.otherPlaces(),
                subject.leftOut());
    }

    static Optional<LocalDate> date(Map<String, String> typed, String key, String field, List<Problem> problems) {
        try {
            return TypedDate.read(typed.getOrDefault(key, ""), field);
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    static String text(Map<String, String> typed, String key) {
        String value = typed.getOrDefault(key, "");
        return key.equals("otherPlaces") ? value.replace("\r", "") : VietnameseText.clean(value);
    }

    private static String slashed(Optional<LocalDate> date) {
        return date.map(TypedDate::shown).orElse("");
    }
}
