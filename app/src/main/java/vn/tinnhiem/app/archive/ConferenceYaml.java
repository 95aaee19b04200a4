package vn.tinnhiem.app.archive;

import static vn.tinnhiem.app.yaml.YamlQuotes.quoted;

import java.util.Map;
import java.util.TreeMap;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Difference;

/** Hội nghị viết ra thành {@code conference.yaml}, để đọc lại ra đúng như vậy. */
final class ConferenceYaml {

    private ConferenceYaml() {}

    static String of(Conference conference) {
        StringBuilder text = new StringBuilder("format: tinnhiem/conference/1\n");
        text.append("day: ").append(conference.day()).append('\n');
        text.append("place: ").append(quoted(conference.place())).append('\n');
        text.append("opened: ").append(quoted(conference.opened())).append('\n');
        text.append("closed: ").append(quoted(conference.closed())).append('\n');
        text.append("summoned: ")
                .append(conference.numbers().heads().summoned())
                .append('\n');
        text.append("present: ").append(conference.numbers().heads().present()).append('\n');
        text.append(conference.absent().isEmpty() ? "absent: []\n" : "absent:\n");
        conference
                .absent()
                .forEach(absence -> text.append("  - { name: ")
                        .append(quoted(absence.name()))
                        .append(", reason: ")
                        .append(quoted(absence.reason()))
                        .append(" }\n"));
        text.append("chair: ").append(official(conference.chair())).append('\n');
        conference
                .recorder()
                .ifPresent(recorder ->
                        text.append("recorder: ").append(official(recorder)).append('\n'));
        text.append("committee:\n");
        for (int i = 0; i < conference.committee().size(); i++) {
            String member = official(conference.committee().get(i));
            text.append("  - ")
                    .append(i < conference.heads() ? member.replace(" }", ", head: true }") : member)
                    .append('\n');
        }
        text.append(conference.observers().isEmpty() ? "observers: []\n" : "observers:\n");
        conference
                .observers()
                .forEach(observer -> text.append("  - { name: ")
                        .append(quoted(observer.name()))
                        .append(", body: ")
                        .append(quoted(observer.body()))
                        .append(" }\n"));
        text.append("ballots:\n");
        for (Map.Entry<String, Announced.Box> box :
                new TreeMap<>(conference.numbers().boxes()).entrySet()) {
            box(text, box.getKey(), box.getValue());
        }
        if (!conference.explanations().isEmpty()) {
            text.append("explanations:\n");
            for (Map.Entry<Difference, String> each : new TreeMap<>(conference.explanations()).entrySet()) {
                String ballot = each.getKey().ballot();
                text.append("  ")
                        .append(each.getKey().code().number())
                        .append(ballot.isEmpty() ? "" : "." + ballot)
                        .append(": ")
                        .append(quoted(each.getValue()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void box(StringBuilder text, String id, Announced.Box box) {
        text.append("  ").append(id).append(":\n");
        text.append("    printed: ").append(box.account().printed()).append('\n');
        text.append("    issued: ").append(box.account().issued()).append('\n');
        text.append("    exchanged: ").append(box.account().exchanged()).append('\n');
        text.append("    unused: ").append(box.account().unused()).append('\n');
        text.append("    collected: ").append(box.account().collected()).append('\n');
        text.append("    setAside: ").append(box.setAside()).append('\n');
        text.append("    addedNames: ").append(box.addedNames()).append('\n');
    }

    private static String official(Official official) {
        return "{ name: " + quoted(official.name()) + ", position: " + quoted(official.position()) + " }";
    }
}
