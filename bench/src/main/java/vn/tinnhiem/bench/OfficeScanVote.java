package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Cuộc lấy phiếu mà phiếu của nó đã quét: made once in the application, with the marked sheets of the ballots that it printed, and
 * kept with them, since sheets are of one vote for ever.
 */
record OfficeScanVote(Path folder, int sheets) {

    private static final int PERSONS = 20;
    private static final ScanBatch ONE = ScanBatch.of("one", 1, "--format", ScanBatch.JPEG);

    /** Made, unless it was made whole before. */
    static OfficeScanVote of(Path folder, int sheets) throws IOException {
        OfficeScanVote vote = new OfficeScanVote(folder, sheets);
        Path whole = folder.resolve("whole");
        if (!Files.exists(whole)) {
            Trees.delete(folder);
            Files.createDirectories(vote.ballots());
            System.err.println("making a vote of " + sheets + " voters");
            vote.make();
            Files.createFile(whole);
        }
        ONE.make(folder, vote.ballots());
        vote.batch().make(folder, vote.ballots());
        return vote;
    }

    private void make() throws IOException {
        try (OfficeServer server = OfficeServer.start(data())) {
            OfficeVote.accounts(server);
            OfficeVote vote = OfficeVote.collected(server, PERSONS, sheets);
            Files.writeString(folder.resolve("vote"), vote.id());
            vote.clerk().form(vote.base() + "/ballots/pack.zip", "copies", "1").ok();
            Files.write(
                    plan(),
                    vote.clerk()
                            .get(vote.base() + "/plan/plan.approved.yaml")
                            .ok()
                            .bytes());
            Files.write(
                    folder.resolve("conference.yaml"),
                    vote.clerk()
                            .get(vote.base() + "/conference/conference.yaml")
                            .ok()
                            .bytes());
        }
        printed();
    }

    /** Key and forms never leave the application by a page; whoever has its files has them, and the command line needs them. */
    private void printed() throws IOException {
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("tinnhiem.db"));
                Statement statement = store.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "SELECT key_text, layout_text FROM ballot_key JOIN printed_layout USING (vote)")) {
                Files.writeString(ballots().resolve("ballot.key"), row.getString(1));
                Files.writeString(ballots().resolve("layout.json"), row.getString(2));
            }
            try (ResultSet form = statement.executeQuery("SELECT file_name, pdf FROM printed_form")) {
                while (form.next()) {
                    Files.write(ballots().resolve(form.getString(1)), form.getBytes(2));
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The data folder at the moment when the count may begin; to be copied, not to be used. */
    Path data() {
        return folder.resolve("data");
    }

    Path ballots() {
        return folder.resolve("ballots");
    }

    Path plan() {
        return folder.resolve("plan.approved.yaml");
    }

    /** As many scans as sheets were collected. */
    Path scans() {
        return batch().scans(folder);
    }

    /** The scan of one sheet. */
    Path one() {
        return ONE.scans(folder);
    }

    private ScanBatch batch() {
        return ScanBatch.of("jpeg", sheets, "--format", ScanBatch.JPEG);
    }

    /** As the application tells the conference, with so many sheets collected. */
    Path conference(int collected) throws IOException {
        Path file = folder.resolve("conference-" + collected + ".yaml");
        Files.writeString(
                file,
                Files.readString(folder.resolve("conference.yaml"))
                        .replaceAll("collected: [0-9]+", "collected: " + collected));
        return file;
    }

    /** A station at the count of this vote. */
    OfficeCaller station(OfficeServer server) throws IOException {
        OfficeVote vote = new OfficeVote(
                Files.readString(folder.resolve("vote")),
                java.util.List.of("phieu"),
                sheets,
                OfficeCaller.signedIn(server, OfficeVote.CLERK));
        OfficeCaller station = vote.station(server, 0);
        station.page("/station/scans").ok();
        return station;
    }
}
