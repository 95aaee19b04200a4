package vn.tinnhiem.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.PlanSubjects;

/**
 * Cuộc lấy phiếu để đo: a vote of any size, made by seed.
 *
 * @param folder of its own
 */
record BenchVote(Path folder) implements AutoCloseable {

    private static final long SEED = 20230922;
    private static final String DAY = "2023-09-22";
    private static final int PRINTING_MEGABYTES = 256;
    private static final String CELLS = "1111112222233300MX";

    /** In a temporary folder that goes when the measuring is done. */
    static BenchVote of(int persons, int sheets) throws IOException {
        BenchVote vote = in(Files.createTempDirectory("tinnhiem-bench"), persons);
        vote.conference(sheets);
        vote.writeSheets(persons, sheets);
        return vote;
    }

    /** In a folder that stays if it is not closed; its sheets come from elsewhere. */
    static BenchVote in(Path folder, int persons) throws IOException {
        Files.createDirectories(folder);
        BenchVote vote = new BenchVote(folder);
        StringBuilder subjects = new StringBuilder("STT,Họ và tên,Chức vụ,Ngày sinh\n");
        for (int i = 1; i <= persons; i++) {
            subjects.append(i).append(",Nguyễn Văn Mẫu ").append(letters(i)).append(",Phó Giám đốc,1970-01-01\n");
        }
        Files.writeString(vote.folder.resolve("subjects.csv"), subjects);
        Files.writeString(
                vote.folder.resolve("voters.csv"),
                "STT,Họ và tên,Chức vụ,Thành phần\n1,Trần Thị Mẫu,Trưởng phòng,Tập thể lãnh đạo Sở\n");
        Files.writeString(vote.folder.resolve("plan.yaml"), """
                format: tinnhiem/plan/1
                extends: hai-phong-2023
                id: bench
                title: đối với lãnh đạo Sở
                voteDay: %s
                subjectCount: %d
                subjects: subjects.csv
                voters: voters.csv
                """.formatted(DAY, persons));
        vote.approve();
        return vote;
    }

    String plan() {
        return folder.resolve("plan.approved.yaml").toString();
    }

    String conference() {
        return folder.resolve("conference.yaml").toString();
    }

    /** The conference that collected so many sheets takes the place of the one before. */
    String conference(int sheets) throws IOException {
        Files.writeString(folder.resolve("conference.yaml"), """
                format: tinnhiem/conference/1
                day: %1$s
                place: Hội trường
                opened: "14:00"
                closed: "16:00"
                summoned: %2$d
                present: %2$d
                chair: { name: Trần Văn Chủ, position: Giám đốc }
                committee:
                  - { name: Lê Thị Đếm, position: Chuyên viên, head: true }
                ballots:
                  phieu: { printed: %2$d, issued: %2$d, unused: 0, collected: %2$d }
                """.formatted(DAY, sheets));
        return conference();
    }

    String sheets() {
        return folder.resolve("sheets.csv").toString();
    }

    /** Where its ballots lie, with their layout and key: printed once, all with the same code. */
    Path ballots() throws IOException {
        Path ballots = folder.resolve("ballots");
        if (!Files.exists(ballots.resolve("layout.json"))) {
            Program printed = Program.run(
                    PRINTING_MEGABYTES, "ballots", plan(), "--copies", "1", "--out", ballots.toString(), "--replace");
            printed.orThrow();
        }
        return ballots;
    }

    /** Approved as one ballot, however long: what is measured is the counting, not the paper. */
    private void approve() throws IOException {
        Path file = folder.resolve("plan.yaml");
        Plan plan = PlanFile.read(file, Catalogue.builtIn());
        Files.writeString(
                folder.resolve("plan.approved.yaml"),
                PlanApproval.text(
                        plan,
                        PlanSubjects.ballots(PlanSubjects.read(plan)),
                        Files.readString(file),
                        "bench",
                        LocalDate.parse(DAY)));
    }

    private void writeSheets(int persons, int sheets) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("sheets.csv"))) {
            StringBuilder line = new StringBuilder("issued,added");
            for (int i = 1; i <= persons; i++) {
                line.append(',').append(i);
            }
            csv.append(line.append('\n'));
            for (int sheet = 0; sheet < sheets; sheet++) {
                line.setLength(0);
                line.append("yes,no");
                for (int i = 0; i < persons; i++) {
                    line.append(',').append(CELLS.charAt(random.nextInt(CELLS.length())));
                }
                csv.append(line.append('\n'));
            }
        }
    }

    private static String letters(int number) {
        return String.valueOf((char) ('A' + (number - 1) / 26)) + (char) ('A' + (number - 1) % 26);
    }

    @Override
    public void close() throws IOException {
        Trees.delete(folder);
    }
}
