package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Hội nghị Hải Phòng trên màn hình: 118 người được triệu tập, 116 có mặt, thu về 115 phiếu")
@EnabledIf("browser")
@NullUnmarked // what is missing here fails the test
class ConferenceStoryTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName(
            "Văn phòng in phiếu, điểm danh; chủ trì khai mạc, bầu ban kiểm phiếu, phát phiếu, đóng hòm, công bố số thu về")
    @Clause({"HP-06", "HP-14", "HP-15", "HP-16", "HP-17", "HP-18", "HP-34", "QN-19", "QN-20"})
    void theWholeAfternoon() {
        ExampleDay day = ExampleDay.approved(OFFICE, "hai-phong");
        Conference told = day.told();
        String base = "/votes/" + day.vote();
        try (OfficeBrowser browser = new OfficeBrowser(OFFICE)) {
            Page clerk = browser.signedIn(Role.SECRETARIAT);
            clerk.navigate(base + "/ballots");
            Locator picture = clerk.locator(".ballot-picture");
            assertThat((Integer) picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isEqualTo(909);
            browser.picture(clerk, "conference-01-ballots");
            browser.isAccessible(clerk);
            clerk.getByLabel("Số tờ in, mỗi loại phiếu").fill("130");
            com.microsoft.playwright.Download pack = clerk.waitForDownload(() -> press(clerk, "Tải bộ giấy tờ (.zip)"));
            assertThat(pack.suggestedFilename()).isEqualTo("bo-phieu.zip");
            assertThat(names(pack.path()))
                    .containsExactlyInAnyOrder(
                            "ballots.pdf",
                            "hand-out-list.pdf",
                            "hand-out-list.docx",
                            "pile-labels.pdf",
                            "tally-sheets.pdf",
                            "blank-minutes.pdf",
                            "blank-minutes.docx");

            Page chair = browser.signedIn(Role.CHAIR);
            chair.navigate(base + "/conference");
            press(chair, "Khai mạc hội nghị");
            assertThat(chair.getByRole(AriaRole.ALERT).innerText()).contains("E509");
            browser.picture(chair, "conference-02-no-quorum");

            clerk.navigate(base + "/attendance");
            browser.picture(clerk, "conference-03-attendance-empty");
            clerk.getByLabel("Tìm người").fill("dang huu ung");
            clerk.keyboard().press("Enter");
            clerk.waitForCondition(() -> present(day) == 1);
            clerk.waitForCondition(() -> clerk.locator(".quorum").innerText().contains("1/118"));
            clerk.getByLabel("Tìm người").fill("vy");
            browser.picture(clerk, "conference-04-search");
            clerk.navigate(base + "/attendance/all");
            for (int i = 0; i < told.absent().size(); i++) {
                clerk.locator("#name-" + i).fill(told.absent().get(i).name());
                clerk.locator("#reason-" + i).fill(told.absent().get(i).reason());
            }
            browser.picture(clerk, "conference-05-all-but");
            browser.isAccessible(clerk);
            press(clerk, "Ghi có mặt");
            assertThat(clerk.locator(".quorum").innerText())
                    .contains("116/118")
                    .contains("79")
                    .contains("ĐỦ");
            for (Conference.Observer observer : told.observers()) {
                OFFICE.bean(Attendances.class)
                        .addGuest(day.vote(), Attendee.Kind.OBSERVER, observer.name(), "", observer.body());
            }
            clerk.waitForCondition(() -> clerk.locator("#guests").innerText().contains("Nghiêm Thị Ngữ"));
            browser.picture(clerk, "conference-06-attendance");

            chair.navigate(base + "/conference");
            browser.picture(chair, "conference-07-before");
            press(chair, "Khai mạc hội nghị");
            press(chair, "Đã báo cáo xong");
            clerk.navigate(base + "/conference");
            List<Conference.Official> committee = told.committee();
            for (int i = 0; i < committee.size(); i++) {
                clerk.locator("#seat-name-" + i).fill(committee.get(i).name());
            }
            press(clerk, "Ghi danh sách giới thiệu");
            assertThat(OFFICE.bean(CommitteeSeats.class).proposed(day.vote()))
                    .extracting(CommitteeMember::position)
                    .containsExactlyElementsOf(committee.stream()
                            .map(Conference.Official::position)
                            .toList());
            clerk.getByLabel("Địa điểm").fill(told.place());
            clerk.getByLabel("Khai mạc lúc").fill(told.opened());
            clerk.getByLabel("Bế mạc lúc").fill(told.closed());
            clerk.getByLabel("Thư ký", new Page.GetByLabelOptions().setExact(true))
                    .fill(told.recorder().orElseThrow().name());
            clerk.getByLabel("Chức vụ của thư ký")
                    .fill(told.recorder().orElseThrow().position());
            press(clerk, "Lưu");
            clerk.getByLabel("Tán thành", new Page.GetByLabelOptions().setExact(true))
                    .fill("114");
            clerk.getByLabel("Không tán thành").fill("0");
            clerk.getByLabel("Không có ý kiến").fill("2");
            press(clerk, "Lưu số, chưa công bố");
            assertThat(OFFICE.bean(Committees.class).members(day.vote())).isEmpty();

            chair.navigate(base + "/conference");
            browser.picture(chair, "conference-08-committee");
            browser.isAccessible(chair);
            press(chair, "Công bố ban kiểm phiếu");
            assertThat(OFFICE.bean(Committees.class).members(day.vote()))
                    .extracting(CommitteeMember::name)
                    .containsExactly("Đặng Hữu Ứng", "Âu Văn Ẳng", "Khổng Văn Vỹ", "Mẫn Đức Thưởng", "Vũ Thị Lựu");
            assertThat(chair.getByLabel("Số phiếu in").inputValue()).isEqualTo("130");
            press(chair, "Bắt đầu phát phiếu");
            clerk.navigate(base + "/attendance");
            assertThat(clerk.locator(".here").count()).isZero();
            browser.picture(clerk, "conference-09-frozen");

            press(chair, "Phát xong, mời bỏ phiếu");
            clerk.navigate(base + "/conference");
            press(clerk, "Đổi một phiếu hỏng (+1)");
            press(clerk, "Đổi một phiếu hỏng (+1)");
            press(clerk, "Đổi một phiếu hỏng (+1)");
            press(clerk, "Bỏ một lần đổi (−1)");
            chair.waitForCondition(() -> chair.locator(".figures").innerText().contains("118"));
            browser.picture(chair, "conference-10-voting");
            browser.isAccessible(chair);

            press(chair, "Đóng hòm phiếu");
            chair.locator("#collected-phieu").fill("117");
            press(chair, "Công bố số phiếu thu về");
            assertThat(chair.getByRole(AriaRole.ALERT).innerText()).contains("E504");
            assertThat(chair.locator("#collected-phieu").inputValue()).isEqualTo("117");
            browser.picture(chair, "conference-11-impossible");
            browser.isAccessible(chair);
            chair.locator("#collected-phieu").fill("115");
            chair.getByLabel("Không do ban kiểm phiếu phát ra").fill("2");
            press(chair, "Công bố số phiếu thu về");
            assertThat(chair.locator("#part").innerText()).contains("D522").contains("D524");
            browser.picture(chair, "conference-12-collected");
            chair.getByText("Xem kết quả và công bố").click();
            assertThat(chair.locator("main").innerText()).contains("Chưa chốt");
            chair.navigate(base + "/conference");

            Page observer = browser.signedIn(Role.OBSERVER);
            observer.setViewportSize(420, 900);
            observer.navigate(base + "/conference");
            assertThat(observer.locator("main button").count()).isZero();
            browser.picture(observer, "conference-13-observer");
            chair.setViewportSize(1024, 768);
            chair.navigate(base + "/conference?lang=en");
            browser.picture(chair, "conference-14-english");
            browser.wasQuiet();
            // axe itself styles what scrolls, so this page comes after the window was quiet.
            clerk.navigate(base + "/attendance");
            browser.isAccessible(clerk);
        }
        Announced announced =
                OFFICE.bean(Headcounts.class).announced(day.vote()).orElseThrow();
        assertThat(announced.heads()).isEqualTo(told.numbers().heads());
        assertThat(announced.boxes().get("phieu").account())
                .isEqualTo(told.numbers().boxes().get("phieu").account());
        assertThat(announced.boxes().get("phieu").setAside()).isEqualTo(2);
        assertThat(OFFICE.bean(CommitteeSeats.class).hands(day.vote()))
                .isEqualTo(Optional.of(new ShowOfHands(114, 0, 2)));
    }

    private static List<String> names(Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long present(ExampleDay day) {
        Standing standing = OFFICE.bean(Headcounts.class).standing(day.vote());
        return standing.present();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
