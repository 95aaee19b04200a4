package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.yaml.YamlQuotes.quoted;

import java.util.List;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.headcount.Announced.Box;

/** Viết {@code conference.yaml}: the file that {@link ConferenceFile} reads. */
public final class ConferenceText {

    private ConferenceText() {}

    /** The whole text. */
    public static String of(Conference conference) {
        StringBuilder text = new StringBuilder();
        line(text, "format", ConferenceFile.FORMAT);
        line(text, "day", conference.day().toString());
        line(text, "place", quoted(conference.place()));
        line(text, "opened", quoted(conference.opened()));
        line(text, "closed", quoted(conference.closed()));
        line(text, "summoned", Long.toString(conference.numbers().heads().summoned()));
        line(text, "present", Long.toString(conference.numbers().heads().present()));
        list(
                text,
                "absent",
                conference.absent().stream()
                        .map(each -> "name: " + quoted(each.name()) + ", reason: " + quoted(each.reason()))
                        .toList());
        line(text, "chair", "{ " + official(conference.chair()) + " }");
        conference.recorder().ifPresent(each -> line(text, "recorder", "{ " + official(each) + " }"));
        committee(text, conference);
        list(
                text,
                "observers",
                conference.observers().stream()
                        .map(each -> "name: " + quoted(each.name()) + ", body: " + quoted(each.body()))
                        .toList());
        text.append("ballots:\n");
        conference.numbers().boxes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> line(text, "  " + quoted(each.getKey()), "{ " + box(each.getValue()) + " }"));
        if (!conference.explanations().isEmpty()) {
            text.append("explanations:\n");
            conference
                    .explanations()
                    .forEach((difference, words) -> line(
                            text,
                            "  "
                                    + quoted(
                                            difference.ballot().isEmpty()
                                                    ? difference.code().number()
                                                    : difference.code().number() + "." + difference.ballot()),
                            quoted(words)));
        }
        return text.toString();
    }

    private static void committee(StringBuilder text, Conference conference) {
        if (conference.committee().isEmpty()) {
            line(text, "committee", "[]");
            return;
        }
        text.append("committee:\n");
        for (int i = 0; i < conference.committee().size(); i++) {
            text.append("  - { ").append(official(conference.committee().get(i)));
            text.append(i < conference.heads() ? ", head: true }\n" : " }\n");
        }
    }

    private static void list(StringBuilder text, String key, List<String> entries) {
        if (!entries.isEmpty()) {
            text.append(key).append(":\n");
            entries.forEach(entry -> text.append("  - { ").append(entry).append(" }\n"));
        }
    }

    private static String official(Official official) {
        return "name: " + quoted(official.name()) + ", position: " + quoted(official.position());
    }

    private static String box(Box box) {
        String text = "printed: " + box.account().printed() + ", issued: "
                + box.account().issued() + ", exchanged: "
                + box.account().exchanged() + ", unused: " + box.account().unused() + ", collected: "
                + box.account().collected();
        return text
                + (box.setAside() == 0 ? "" : ", setAside: " + box.setAside())
                + (box.addedNames() == 0 ? "" : ", addedNames: " + box.addedNames());
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
