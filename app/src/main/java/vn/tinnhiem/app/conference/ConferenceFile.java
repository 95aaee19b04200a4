package vn.tinnhiem.app.conference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tinnhiem.app.conference.Conference.Absence;
import vn.tinnhiem.app.conference.Conference.Observer;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Announced.Box;
import vn.tinnhiem.app.conference.headcount.Difference;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.count.BallotAccount;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Severity;

/** Đọc {@code conference.yaml}. */
public final class ConferenceFile {

    /** The only format so far. */
    static final String FORMAT = "tinnhiem/conference/1";

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private ConferenceFile() {}

    /**
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the file
     */
    public static Conference read(Path path) {
        YamlFile file = YamlFile.read(path);
        Conference conference = conference(file.root());
        file.refuseIfFaulty();
        return conference;
    }

    private static Conference conference(YamlMap root) {
        if (!root.text("format").equals(FORMAT) && root.has("format")) {
            root.fault("format", Fault.F501_UNKNOWN_FORMAT, "format", FORMAT);
        }
        HeadCount heads = new HeadCount(root.wholeNumber("summoned"), root.wholeNumber("present"));
        Committee committee = committee(root);
        Map<String, Box> boxes = boxes(root.map("ballots"));
        Map<Difference, String> explanations = explanations(root.optionalMap("explanations"), boxes.keySet());
        return new Conference(
                new Announced(root.date("day"), heads, boxes, explanations.keySet()),
                root.text("place"),
                time(root, "opened"),
                time(root, "closed"),
                root.maps("absent").stream()
                        .map(m -> new Absence(m.text("name"), m.text("reason")))
                        .toList(),
                official(root.map("chair")),
                root.optionalMap("recorder").map(ConferenceFile::official),
                committee.members(),
                committee.heads(),
                root.maps("observers").stream()
                        .map(m -> new Observer(m.text("name"), m.text("body")))
                        .toList(),
                explanations);
    }

    private static String time(YamlMap root, String key) {
        String time = root.text(key);
        if (!time.isEmpty() && !TIME.matcher(time).matches()) {
            root.fault(key, Fault.F502_NOT_A_TIME, "value", time);
        }
        return time;
    }

    private static Official official(YamlMap map) {
        return new Official(map.text("name"), map.text("position"));
    }

    private record Committee(List<Official> members, int heads) {}

    /** The head is the one who is marked, or else the first. */
    private static Committee committee(YamlMap root) {
        if (!root.has("committee")) {
            root.fault("committee", Fault.F204_KEY_MISSING, "key", "committee");
        }
        List<Official> members = new ArrayList<>();
        List<Official> heads = new ArrayList<>();
        for (YamlMap map : root.maps("committee")) {
            (map.yesNo("head", false) ? heads : members).add(official(map));
        }
        List<Official> all = new ArrayList<>(heads);
        all.addAll(members);
        return new Committee(all, heads.isEmpty() ? Math.min(1, all.size()) : heads.size());
    }

    private static Map<String, Box> boxes(YamlMap ballots) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (String id : ballots.keys()) {
            YamlMap box = ballots.map(id);
            BallotAccount account = new BallotAccount(
                    box.wholeNumber("printed"),
                    box.wholeNumber("issued"),
                    box.optionalWholeNumber("exchanged").orElse(0),
                    box.wholeNumber("unused"),
                    box.wholeNumber("collected"));
            boxes.put(
                    id,
                    new Box(
                            account,
                            box.optionalWholeNumber("setAside").orElse(0),
                            box.optionalWholeNumber("addedNames").orElse(0)));
        }
        return boxes;
    }

    private static SortedMap<Difference, String> explanations(Optional<YamlMap> map, Set<String> ballots) {
        SortedMap<Difference, String> explanations = new TreeMap<>();
        map.ifPresent(m -> {
            for (String key : m.keys()) {
                String words = m.text(key);
                difference(key, ballots)
                        .ifPresentOrElse(
                                difference -> explanations.put(difference, words),
                                () -> m.fault(key, Fault.F504_NOTHING_TO_EXPLAIN, "key", key));
            }
        });
        return explanations;
    }

    /** "D522" explains it on every ballot, "D522.lanh-dao" on one. */
    private static Optional<Difference> difference(String key, Set<String> ballots) {
        for (Code code : Code.values()) {
            if (code.severity() != Severity.DECISION || !key.startsWith(code.number())) {
                continue;
            }
            String rest = key.substring(code.number().length());
            if (rest.isEmpty()) {
                return Optional.of(Difference.everywhere(code));
            }
            boolean ofBallot = code != Code.D531_COMMITTEE_ON_BALLOT
                    && rest.startsWith(".")
                    && ballots.contains(rest.substring(1));
            return ofBallot ? Optional.of(new Difference(code, rest.substring(1))) : Optional.empty();
        }
        return Optional.empty();
    }
}
