package vn.tinnhiem.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Nhật ký: xem, lọc, in, tải về, và chuỗi đứt thì nói ra")
class LogTest {

    private enum Probe implements Act {
        PROBED,
        OTHERWISE_PROBED
    }

    private static final Pattern HEAD = Pattern.compile("id=\"log-head\">((?:[A-Z2-9]{4}-){4}[A-Z2-9]{4})<");

    @Test
    @DisplayName("Quản trị thấy mọi dòng; cơ quan tham mưu và chủ trì chỉ thấy dòng của các cuộc lấy phiếu")
    void eachSeesTheirPart() {
        try (RunningOffice office = RunningOffice.start()) {
            write(office, Probe.PROBED, "cuoc-1", "Đợt một", 1);
            write(office, Probe.OTHERWISE_PROBED, null, "Ngoài cuộc", 1);
            OfficeCaller admin = office.signedIn(Role.ADMIN);
            assertThat(admin.get("/log").body()).contains("Đợt một", "Ngoài cuộc");
            assertThat(admin.get("/log?act=PROBED").body()).contains("Đợt một").doesNotContain("Ngoài cuộc");
            assertThat(admin.get("/log?day=2001-01-01").body()).contains("Không có dòng nào");
            for (Role role : new Role[] {Role.SECRETARIAT, Role.CHAIR}) {
                OfficeCaller other = office.signedIn(role);
                for (String path : new String[] {"/log", "/log.csv", "/log.json", "/log/journal"}) {
                    assertThat(other.get(path).body())
                            .as(path)
                            .contains("Đợt một")
                            .doesNotContain("Ngoài cuộc");
                }
            }
        }
    }

    @Test
    @DisplayName("Trăm dòng một trang; tệp .json tải về tự kiểm được cả chuỗi; .csv không có ô công thức")
    void exportsHoldTheChain() {
        try (RunningOffice office = RunningOffice.start()) {
            write(office, Probe.PROBED, null, "=1+1", 150);
            OfficeCaller admin = office.signedIn(Role.ADMIN);
            assertThat(admin.get("/log").body()).contains("page=2");
            assertThat(admin.get("/log?page=99").statusCode()).isEqualTo(200);
            Map<String, Object> tree =
                    CanonicalJson.read(admin.bytes("/log.json").body());
            String previous = LogEntry.START;
            for (Object entry : (List<?>) Objects.requireNonNull(tree.get("entries"))) {
                Map<?, ?> fields = (Map<?, ?>) entry;
                assertThat(fields.get("previous")).isEqualTo(previous);
                Map<String, Object> hashed = new java.util.TreeMap<>();
                fields.forEach((name, value) -> hashed.put((String) name, value));
                previous = (String) hashed.remove("hash");
                assertThat(CanonicalJson.sha256(CanonicalJson.canonical(hashed)))
                        .isEqualTo(previous);
            }
            assertThat(admin.get("/log.csv").body()).contains("'=1+1").doesNotContain(",=1+1");
        }
    }

    @Test
    @DisplayName("Mã đầu chuỗi ở trang nhật ký và cuối bản in trong ngày là của dòng cuối")
    void theHeadIsPrinted() {
        try (RunningOffice office = RunningOffice.start()) {
            OfficeCaller admin = office.signedIn(Role.ADMIN);
            var head = HEAD.matcher(admin.get("/log").body());
            assertThat(head.find()).isTrue();
            assertThat(office.bean(LogChain.class).headLetters()).hasValue(head.group(1));
            assertThat(admin.get("/log/journal").body()).contains(head.group(1));
        }
    }

    @Test
    @DisplayName(
            "Sửa một dòng ngoài chương trình: khởi động lại vẫn chạy, nhưng trang nào của quản trị cũng nói đứt từ dòng ấy")
    void aBrokenChainIsSaid() throws IOException {
        Path data = Files.createTempDirectory("tinnhiem-chain");
        try (RunningOffice office = RunningOffice.at(data)) {
            write(office, Probe.PROBED, null, "Dòng", 20);
            office.login(Role.ADMIN);
            office.bean(DSLContext.class)
                    .update(LOG_ENTRY)
                    .set(LOG_ENTRY.SUBJECT, "Dòng đã sửa")
                    .where(LOG_ENTRY.NUMBER.eq(7L))
                    .execute();
        }
        try (RunningOffice office = RunningOffice.at(data)) {
            OfficeCaller admin = office.signedIn(Role.ADMIN);
            assertThat(admin.get("/").body()).contains("đứt từ dòng 7:");
            assertThat(office.signedIn(Role.CHAIR).get("/").body()).doesNotContain("đứt từ dòng");
            office.bean(DSLContext.class)
                    .update(LOG_ENTRY)
                    .set(LOG_ENTRY.SUBJECT, "Dòng")
                    .where(LOG_ENTRY.NUMBER.eq(7L))
                    .execute();
            admin.get("/log");
            admin.post("/log/check");
            assertThat(admin.get("/log").body()).contains("Chuỗi nguyên vẹn").doesNotContain("đứt từ dòng");
        }
    }

    private static void write(RunningOffice office, Act act, @Nullable String vote, String subject, int times) {
        office.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
            for (int i = 0; i < times; i++) {
                office.bean(AuditLog.class).record(act, vote, subject, Map.of("count", i));
            }
        });
    }
}
