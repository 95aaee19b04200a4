package vn.tinnhiem.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Cán bộ cơ quan tham mưu ở hội trường: ballots, the door, the numbers that the chair will announce. */
final class Hall extends Desk {

    Hall(Office office, Page page) {
        super(office, page);
    }

    /** The ballots and what goes with them, as one file. */
    Path printsBallots(int copies) {
        opensTheVote();
        turnsTo("Phiếu");
        looksOver("ballots");
        write("Số tờ in, mỗi loại phiếu", Integer.toString(copies));
        Path pack = saves(() -> press("Tải bộ giấy tờ (.zip)"));
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList())
                    .contains("hand-out-list.pdf", "pile-labels.pdf", "tally-sheets.pdf", "blank-minutes.pdf")
                    .anyMatch(name -> name.startsWith("ballots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    /** What the first printed ballot says. */
    void readsTheBallot(Path ballots, String... words) {
        assertThat(ResultFiles.pdf(ballots)).contains(words);
    }

    /** The vote, as its addresses name it. */
    String vote() {
        return page.url().replaceAll(".*/votes/([0-9a-z]+)/.*", "$1");
    }

    /** One file out of the pack. */
    static Path unpacked(Path pack, String name) {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            Path file = pack.resolveSibling(name);
            Files.write(file, zip.getInputStream(zip.getEntry(name)).readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody comes in: a few letters of the name, Enter. */
    void marksPresent(String typed, String standing) {
        opensTheVote();
        turnsTo("Điểm danh");
        page.getByLabel("Tìm người").fill(typed);
        page.keyboard().press("Enter");
        sees(standing);
        looksOver("attendance");
    }

    /** Everybody else is here but these, each with a reason. */
    void marksTheRestPresentBut(List<String> absent, List<String> reasons, String standing) {
        follow("Có mặt tất cả, trừ …");
        for (int i = 0; i < absent.size(); i++) {
            write("Người vắng thứ " + (i + 1), absent.get(i));
            write("Lý do của người thứ " + (i + 1), reasons.get(i));
        }
        looksOver("attendance-all-but");
        press("Ghi có mặt");
        sees(standing);
    }

    /** One whom the plan invites to watch has come. */
    void welcomesTheObserver(String body, String name) {
        var card = page.locator("#guests li", new Page.LocatorOptions().setHasText(body))
                .first();
        card.getByLabel("Họ và tên").fill(name);
        card.locator("button").first().click();
        sees(name);
    }

    void looksAtTheDoor(String... words) {
        opensTheVote();
        turnsTo("Điểm danh");
        sees(words);
        looksOver("attendance-done");
    }

    /** Place and hours, for the minutes. */
    void describesTheConference(String place, String opened, String closed, String recorder, String position) {
        opensTheVote();
        turnsTo("Hội nghị");
        write("Địa điểm", place);
        write("Khai mạc lúc", opened);
        write("Bế mạc lúc", closed);
        write("Thư ký", recorder);
        write("Chức vụ của thư ký", position);
        page.locator("#particulars button").first().click();
    }

    /** Who is proposed for the counting committee; the first is its head. */
    void proposesTheCommittee(String... names) {
        opensTheVote();
        turnsTo("Hội nghị");
        for (int i = 0; i < names.length; i++) {
            page.locator("#seat-name-" + i).fill(names[i]);
        }
        page.locator("#committee input[name=head]").first().check();
        press("Ghi danh sách giới thiệu");
        looksOver("committee-proposed");
    }

    /** Hands counted; nothing is announced yet. */
    void notesHands(int agreeing, int against, int abstaining) {
        write("Tán thành", Integer.toString(agreeing));
        write("Không tán thành", Integer.toString(against));
        write("Không có ý kiến", Integer.toString(abstaining));
        press("Lưu số, chưa công bố");
    }

    /** Whoever spoilt a ballot gets a new one for it. */
    void exchangesASpoiltBallot() {
        opensTheVote();
        turnsTo("Hội nghị");
        page.getByText("Đổi một phiếu hỏng (+1)").first().click();
        page.getByText("Bỏ một lần đổi").first().waitFor();
    }
}
