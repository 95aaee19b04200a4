package vn.tinnhiem.app.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;

/** Một ngày kiểm phiếu trong ứng dụng đang chạy: the example of Hải Phòng after its number collected was announced. */
final class CountingDay {

    private static final Path SHEETS = Path.of("../examples/hai-phong/sheets.csv");

    /** One sheet of {@code sheets.csv}. */
    record Paper(boolean issued, boolean added, String marks) {
        Typed typed(long ordinal) {
            return new Typed(ordinal, marks, issued, added);
        }
    }

    final RunningOffice office;
    final String vote;
    final List<String> committee;

    CountingDay(RunningOffice office) {
        this.office = office;
        this.vote = ExampleDay.collected(office, "hai-phong").vote();
        this.committee = office.bean(Committees.class).members(vote).stream()
                .map(CommitteeMember::name)
                .toList();
    }

    /** The sheets of the box, in the order of the file. */
    static List<Paper> papers() {
        try {
            return Files.readAllLines(SHEETS).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Paper(
                            cells[0].equals("yes"),
                            cells[1].equals("yes"),
                            String.join("", List.of(cells).subList(2, cells.length))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A confirmed station of these two, by their places in the committee; the head has place 0. */
    Seated station(int... members) {
        Stations stations = office.bean(Stations.class);
        List<String> names =
                java.util.Arrays.stream(members).mapToObj(committee::get).toList();
        String token = stations.ask(vote, names);
        stations.confirm(vote, stations.holding(token).orElseThrow().id());
        return stations.seated(token).orElseThrow();
    }

    /** The box in batches of 25, the last one counted again: two sheets were found that the committee did not hand out. */
    List<Batch> batches(Method method) {
        Batches batches = office.bean(Batches.class);
        batches.make(vote, "phieu", 115, 25, method);
        batches.resize(batches.of(vote).getLast(), 17);
        return batches.of(vote);
    }

    /** The papers of one batch, as the box was cut. */
    List<Paper> papers(Batch batch) {
        int from = Math.toIntExact((batch.number() - 1) * 25);
        return papers().subList(from, from + Math.toIntExact(batch.size()));
    }

    /** Makes the entry that the batch needs next, of these papers; ids as a page makes them. */
    List<Entries.Saved> enter(Seated at, Batch batch, List<Paper> papers) {
        Entries entries = office.bean(Entries.class);
        Entries.Task task = entries.begin(at, batch);
        List<Entries.Saved> saved = new ArrayList<>();
        for (int i = 0; i < task.ordinals().size(); i++) {
            long ordinal = task.ordinals().get(i);
            saved.add(entries.put(
                    at,
                    task.pass().id(),
                    Ids.random(),
                    papers.get(Math.toIntExact(ordinal) - 1).typed(ordinal)));
        }
        entries.finish(at, task.pass().id());
        return saved;
    }
}
