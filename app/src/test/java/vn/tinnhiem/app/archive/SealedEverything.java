package vn.tinnhiem.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

/** Ghi vào mọi sổ sau kiểm phiếu của một cuộc đã chốt, như cơ quan tham mưu làm trên các trang. */
final class SealedEverything {

    static final String DECISION = "Cho thôi giữ chức vụ theo nguyện vọng.";
    static final String SIGNED = "%PDF-1.4\nbiên bản đã ký\n%%EOF\n";

    private SealedEverything() {}

    /** An original handed over, a signed paper and a kept picture, the report sent, a decision, a line made public. */
    static void record(RunningOffice office, String vote, OfficeCaller secretariat) throws IOException {
        String at = "/votes/" + vote;
        String day = office.bean(Votes.class).of(vote).voteDay().toString();
        done(secretariat.post(at + "/papers/originals/1", "on", day, "receivedBy", "Văn thư Ỷ"));
        done(secretariat.upload(
                at + "/papers/scans",
                "scan",
                "bien-ban.pdf",
                SIGNED.getBytes(StandardCharsets.UTF_8),
                "paper",
                "minutes"));
        done(secretariat.post(at + "/competent-level/sent", "document", "12/BC-SKH", "on", day, "by", "Văn thư"));
        done(secretariat.post(
                at + "/competent-level/decisions",
                "person",
                "1",
                "document",
                "102-QĐ/TU",
                "on",
                day,
                "words",
                DECISION));
        done(secretariat.post(at + "/disclosure/items/0", "on", day, "by", "Chủ trì", "manner", "tại hội nghị"));
        Path kept = Files.createDirectories(
                office.data().resolve("scans").resolve(vote).resolve("kept"));
        Files.writeString(kept.resolve("0123456789abcdefghjkmnpqrs"), "ảnh một trang");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(302);
    }
}
