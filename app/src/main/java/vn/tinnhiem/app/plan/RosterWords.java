package vn.tinnhiem.app.plan;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;

/** Một dòng của danh sách bằng lời, đủ để thấy nó khác gì. */
final class RosterWords {

    private RosterWords() {}

    static String of(Subject subject) {
        List<String> words = new ArrayList<>();
        words.add(subject.number() + ". " + subject.name() + ", " + subject.position());
        subject.person().code().ifPresent(words::add);
        subject.person().born().ifPresent(day -> words.add("sinh " + TypedDate.shown(day)));
        if (!subject.ballot().equals(Rosters.ONLY_BALLOT)) {
            words.add("phiếu " + subject.ballot());
        }
        subject.retirementNotice().ifPresent(day -> words.add("thông báo nghỉ " + TypedDate.shown(day)));
        subject.appointed()
                .ifPresent(day ->
                        words.add((subject.reappointed() ? "bổ nhiệm lại " : "bổ nhiệm ") + TypedDate.shown(day)));
        if (!subject.otherPlaces().isEmpty()) {
            words.add("nơi khác: " + String.join(", ", subject.otherPlaces()));
        }
        if (subject.leftOut()) {
            words.add("không lấy phiếu");
        }
        return String.join(" · ", words);
    }

    static String of(Electorate.Entry entry) {
        List<String> words = new ArrayList<>();
        words.add(entry.person().name() + (entry.position().isEmpty() ? "" : ", " + entry.position()));
        words.add(entry.group());
        entry.person().code().ifPresent(words::add);
        entry.person().born().ifPresent(day -> words.add("sinh " + TypedDate.shown(day)));
        return String.join(" · ", words);
    }
}
