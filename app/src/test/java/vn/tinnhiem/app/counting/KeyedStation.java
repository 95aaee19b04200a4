package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import vn.tinnhiem.app.counting.CountingDay.Paper;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.store.Ids;

/**
 * Một bàn được viết sẵn: asks for what its pages ask for, in the order of two people at a keyboard, until no batch wants anything of
 * it. Some sheets are sent twice, as after a lost answer; some are taken back and entered again.
 */
@NullUnmarked
final class KeyedStation {

    private static final Pattern ENTER = Pattern.compile("action=\"(/station/batches/[0-9a-z]{26}/enter)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-(pass|number|ordinals|lines)=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*><span>Xấp ([0-9]+)</span>");
    private static final Pattern DONE = Pattern.compile("\"done\":([0-9]+),\"differs\":(true|false)");
    private static final double SENT_TWICE = 0.1;
    private static final double UNDONE = 0.04;

    /** How the sheet at this place of a batch is typed in this entry. */
    interface Typing {
        String marks(long batch, long ordinal, int entry);
    }

    /** What the station did: sheets in each entry, and what it was told. */
    record Entry(long batch, int number, List<Long> ordinals, List<Long> saidToDiffer, int undone) {}

    private final OfficeCaller caller;
    private final Typing typing;
    private final SplittableRandom dice;
    private final List<Entry> entries = new ArrayList<>();

    /** Opens the address, chooses the two names, is confirmed by the chair. */
    KeyedStation(BigBox box, int number, Typing typing, long seed) {
        this.caller = box.office.stranger();
        this.typing = typing;
        this.dice = new SplittableRandom(seed + number);
        String code = box.office.bean(OpenCounts.class).code(box.vote);
        caller.get("/station/" + code);
        caller.post(
                "/station/" + code,
                "member",
                box.committee.get(2 * number),
                "member",
                box.committee.get(2 * number + 1));
        Stations stations = box.office.bean(Stations.class);
        stations.of(box.vote).stream()
                .filter(station -> !station.confirmed())
                .forEach(station -> stations.confirm(box.vote, station.id()));
    }

    /** The entries that it made. */
    List<Entry> entries() {
        return entries;
    }

    /** Enters one batch, if the list offers one; false when it does not. */
    boolean one() {
        HttpResponse<String> list = caller.get("/station/batches");
        assertThat(list.statusCode()).isEqualTo(200);
        List<String> offered =
                found(ENTER, list.body()).map(each -> each.group(1)).toList();
        if (offered.isEmpty()) {
            return false;
        }
        // Another station may have been quicker: then the list is asked for again.
        caller.post(offered.get(dice.nextInt(offered.size())))
                .headers()
                .firstValue("Location")
                .filter(place -> place.contains("/entries/"))
                .ifPresent(this::enter);
        return true;
    }

    private void enter(String place) {
        String page = caller.get(place).body();
        Map<String, String> said = new java.util.HashMap<>();
        found(ATTRIBUTE, page).forEach(each -> said.put(each.group(1), each.group(2)));
        long batch =
                Long.parseLong(found(HEADING, page).findFirst().orElseThrow().group(1));
        int number = Integer.parseInt(said.get("number"));
        // Blind: of what others typed nothing is on the page, the fields are empty.
        assertThat(page).doesNotContain("value=\"1\"").doesNotContain("data-marks");
        List<Long> ordinals =
                Stream.of(said.get("ordinals").split(",")).map(Long::valueOf).toList();
        List<Long> differ = new ArrayList<>();
        int undone = 0;
        for (int i = 0; i < ordinals.size(); i++) {
            long ordinal = ordinals.get(i);
            String marks = typing.marks(batch, ordinal, number);
            String id = Ids.random();
            if (put(place, id, ordinal, marks, i + 1)) {
                differ.add(ordinal);
            }
            if (dice.nextDouble() < UNDONE) {
                HttpResponse<String> back = caller.json(place + "/undo", "{\"id\":\"" + id + "\"}");
                assertThat(back.body()).contains("\"marks\":\"" + marks + "\"");
                put(place, Ids.random(), ordinal, marks, i + 1);
                undone++;
            }
        }
        assertThat(caller.json(place + "/finish", "{}").statusCode()).isEqualTo(200);
        entries.add(new Entry(batch, number, ordinals, differ, undone));
    }

    private boolean put(String place, String id, long ordinal, String marks, int done) {
        String body = "{\"id\":\"%s\",\"ordinal\":%d,\"marks\":\"%s\",\"issued\":true,\"added\":false}"
                .formatted(id, ordinal, marks);
        boolean differs = false;
        for (int times = dice.nextDouble() < SENT_TWICE ? 2 : 1; times > 0; times--) {
            HttpResponse<String> answer = caller.json(place + "/ballots", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Matcher said = DONE.matcher(answer.body());
            assertThat(said.find()).as(answer.body()).isTrue();
            assertThat(said.group(1)).isEqualTo(Integer.toString(done));
            differs = said.group(2).equals("true");
        }
        return differs;
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** One line of a sheet typed wrong: another box than the one that was marked. */
    static String mistyped(Paper paper, int line) {
        char wrong = paper.marks().charAt(line) == '1' ? '2' : '1';
        return paper.marks().substring(0, line) + wrong + paper.marks().substring(line + 1);
    }

    static Optional<Integer> line(SplittableRandom dice, double often, int lines) {
        return dice.nextDouble() < often ? Optional.of(dice.nextInt(lines)) : Optional.empty();
    }
}
