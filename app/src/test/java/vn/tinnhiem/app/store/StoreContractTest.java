package vn.tinnhiem.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinnhiem.app.store.schema.Tables.ROOM_LINK;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_FOLDER;
import static vn.tinnhiem.app.store.schema.Tables.SETUP_LINK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.audit.Act;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogEntry;
import vn.tinnhiem.app.audit.LogFilter;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.papers.ClosedVote;
import vn.tinnhiem.app.papers.VotePapers;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.PlanCheck;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Hai kho dữ liệu, một cách làm: SQLite và PostgreSQL cho cùng kết quả")
class StoreContractTest {

    private static final String OFFICES = "vn.tinnhiem.app.store.BothDatabases#offices";
    private static final Path EXAMPLE = Path.of("../examples/hai-phong");

    private enum TestAct implements Act {
        TRIED
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Kế hoạch và hai danh sách đọc ra đúng như đã đưa vào, phê duyệt ghi lại mã băm và tên người duyệt")
    void aVoteComesBackAsItWasPutIn(RunningOffice office) {
        Votes votes = office.bean(Votes.class);
        String text = SourceText.read(EXAMPLE.resolve("plan.yaml"));
        String vote = votes.make(
                text,
                Rosters.subjects(EXAMPLE.resolve("subjects.xlsx")),
                Rosters.voters(EXAMPLE.resolve("voters.xlsx")),
                true);

        assertThat(votes.text(vote)).isEqualTo(text);
        assertThat(votes.subjects(vote).all()).isEqualTo(Rosters.subjects(EXAMPLE.resolve("subjects.xlsx")));
        assertThat(votes.voters(vote)).hasSameSizeAs(Rosters.voters(EXAMPLE.resolve("voters.xlsx")));
        PlanCheck check = votes.check(vote, Optional.empty());
        assertThat(check.blocked()).isFalse();
        assertThat(votes.find(vote)).isEmpty();

        votes.approve(vote, PlanSubjects.ballots(check.subjects()), "Đoàn Thị Ỷ", LocalDate.of(2023, 8, 14), "");

        assertThat(votes.of(vote).lines()).hasSize(5);
        assertThat(votes.of(vote).rehearsal()).isTrue();
        assertThat(votes.approvedPlan(vote)
                        .orElseThrow()
                        .approval()
                        .orElseThrow()
                        .by())
                .isEqualTo("Đoàn Thị Ỷ");
        assertThat(votes.head(vote).orElseThrow().approved()).isTrue();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Nhật ký: ghi từ nhiều luồng cùng lúc vẫn là một chuỗi liền; giao dịch hỏng thì không để lại dòng nào")
    void theLogIsOneChain(RunningOffice office) {
        AuditLog log = office.bean(AuditLog.class);
        TransactionTemplate transactions = office.bean(TransactionTemplate.class);
        long before = log.head().orElseThrow().number();

        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> transactions.executeWithoutResult(
                        tx -> log.record(TestAct.TRIED, null, "lần " + i, Map.of("i", i))));
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    log.record(TestAct.TRIED, null, "hỏng", Map.of());
                    throw new IllegalStateException("planned");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(log.head().orElseThrow().number()).isEqualTo(before + 40);
        assertThat(log.firstBroken()).isEmpty();
        assertThat(log.entries(Optional.empty()))
                .noneMatch(entry -> entry.subject().equals("hỏng"));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Tài khoản: tên đăng nhập không phân biệt hoa thường, không có hai người cùng tên đăng nhập")
    void accounts(RunningOffice office) {
        Accounts accounts = office.bean(Accounts.class);
        accounts.make("Mau.Thu.Kho", "Mẫu Thử Kho", RunningOffice.PASSWORD, Set.of(Role.OBSERVER, Role.CHAIR));

        assertThat(accounts.byLogin(" mau.thu.KHO ").orElseThrow().roles())
                .isEqualTo(Set.of(Role.OBSERVER, Role.CHAIR));
        assertThatThrownBy(() -> accounts.make("mau.thu.kho", "Khác", RunningOffice.PASSWORD, Set.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(accounts.all().stream().filter(each -> each.login().equals("mau.thu.kho")))
                .hasSize(1);
        assertThat(List.of(accounts.byLogin("khong-co"))).containsOnly(Optional.empty());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Đọc rồi mới ghi, tám luồng cùng lúc: không lần nào đè lên lần khác")
    void lookThenWrite(RunningOffice office) {
        DSLContext queries = office.bean(DSLContext.class);
        TransactionTemplate transactions = office.bean(TransactionTemplate.class);
        transactions.executeWithoutResult(tx -> {
            queries.deleteFrom(SCAN_FOLDER).execute();
            queries.insertInto(SCAN_FOLDER)
                    .set(SCAN_FOLDER.ID, 1L)
                    .set(SCAN_FOLDER.PATH, "0")
                    .set(SCAN_FOLDER.IS_KEEPING, false)
                    .execute();
        });
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> transactions.executeWithoutResult(tx -> {
                    int before =
                            Integer.parseInt(queries.fetchSingle(SCAN_FOLDER).getPath());
                    queries.update(SCAN_FOLDER)
                            .set(SCAN_FOLDER.PATH, Integer.toString(before + 1))
                            .execute();
                }));
        assertThat(queries.fetchSingle(SCAN_FOLDER).getPath()).isEqualTo("200");
        transactions.executeWithoutResult(tx -> queries.deleteFrom(SCAN_FOLDER).execute());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Người đang ghi không làm ai phải chờ khi đọc; điều chưa xong thì không ai thấy")
    void readersDoNotWait(RunningOffice office) throws Exception {
        TransactionTemplate transactions = office.bean(TransactionTemplate.class);
        AuditLog log = office.bean(AuditLog.class);
        long before = log.head().orElseThrow().number();
        transactions.executeWithoutResult(tx -> {
            log.record(TestAct.TRIED, null, "chưa xong", Map.of());
            Optional<Long> seen = Optional.empty();
            try (var other = Executors.newSingleThreadExecutor()) {
                seen = other.submit(() -> log.head().map(LogEntry::number)).get(5, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            assertThat(seen).contains(before);
            tx.setRollbackOnly();
        });
        assertThat(log.head().orElseThrow().number()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName(
            "Chữ nào vào thì chữ ấy ra: dấu rời, dấu liền, dấu nháy, xuống dòng, ký tự lạ; tìm thì phân biệt hoa thường")
    void texts(RunningOffice office) {
        AuditLog log = office.bean(AuditLog.class);
        TransactionTemplate transactions = office.bean(TransactionTemplate.class);
        List<String> texts = List.of(
                "Nguyễn Thị Đường",
                java.text.Normalizer.normalize("Nguyễn Thị Đường", java.text.Normalizer.Form.NFD),
                "O'Neil; drop table log_entry --",
                "  hai đầu có khoảng trắng  ",
                "dòng một\ndòng hai\t\\n",
                "100% _ % !",
                "\uD83D\uDDF3 phiếu",
                "");
        for (String text : texts) {
            transactions.executeWithoutResult(tx ->
                    log.record(new Actor("Mẫu " + text, "TEST", ""), TestAct.TRIED, null, text, Map.of("text", text)));
            LogEntry last = log.head().orElseThrow();
            assertThat(last.subject()).isEqualTo(text);
            assertThat(last.hash()).isEqualTo(last.expectedHash());
            assertThat(log.search(LogFilter.ALL.person(Optional.of("Mẫu " + text)), 0, 1))
                    .first()
                    .isEqualTo(last);
        }
        assertThat(log.count(LogFilter.ALL.person(Optional.of("mẫu 100%")))).isZero();
        assertThat(log.count(LogFilter.ALL.person(Optional.of("Mẫu 100% _ % !"))))
                .isPositive();
        assertThat(log.count(LogFilter.ALL.person(Optional.of("Mẫu 100%__%")))).isZero();
        assertThat(log.firstBroken()).isEmpty();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Xếp theo mã chữ, không theo cách xếp của máy chủ: hoa trước thường, gạch nối có nghĩa, Đ sau Z")
    void order(RunningOffice office) {
        DSLContext queries = office.bean(DSLContext.class);
        office.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
            for (String name : List.of("đ", "a-b", "ab", "Z", "z", "a b", "Đ", "B", "ă")) {
                queries.insertInto(SETUP_LINK)
                        .set(SETUP_LINK.TOKEN_HASH, "thứ tự " + name)
                        .set(SETUP_LINK.EXPIRES_AT, Instant.EPOCH)
                        .execute();
            }
        });
        assertThat(queries.selectFrom(SETUP_LINK)
                        .where(SETUP_LINK.TOKEN_HASH.startsWith("thứ tự "))
                        .orderBy(SETUP_LINK.TOKEN_HASH)
                        .fetch(row -> row.getTokenHash().substring(7)))
                .containsExactly("B", "Z", "a b", "a-b", "ab", "z", "ă", "Đ", "đ");
        office.bean(TransactionTemplate.class)
                .executeWithoutResult(tx -> queries.deleteFrom(SETUP_LINK)
                        .where(SETUP_LINK.TOKEN_HASH.startsWith("thứ tự "))
                        .execute());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName(
            "Trùng khoá, trỏ tới dòng không có, bỏ trống chỗ không được trống: cả hai kho đều không nhận, không để lại gì")
    void refusedRows(RunningOffice office) {
        DSLContext queries = office.bean(DSLContext.class);
        TransactionTemplate transactions = office.bean(TransactionTemplate.class);
        int before = queries.fetchCount(ROOM_LINK);
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> queries.insertInto(ROOM_LINK)
                        .set(ROOM_LINK.VOTE, "không có cuộc này")
                        .set(ROOM_LINK.CODE, "1")
                        .execute()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    for (int i = 0; i < 2; i++) {
                        queries.insertInto(SETUP_LINK)
                                .set(SETUP_LINK.TOKEN_HASH, "hai lần")
                                .set(SETUP_LINK.EXPIRES_AT, Instant.EPOCH)
                                .execute();
                    }
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> queries.insertInto(SETUP_LINK)
                        .set(SETUP_LINK.TOKEN_HASH, "không hạn")
                        .execute()))
                .isInstanceOf(DataAccessException.class);
        assertThat(queries.fetchCount(ROOM_LINK)).isEqualTo(before);
        assertThat(queries.fetchExists(SETUP_LINK, SETUP_LINK.TOKEN_HASH.in("hai lần", "không hạn")))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Ký tự kết thúc chữ gửi trong biểu mẫu bị từ chối ở cửa, không thành lỗi của kho")
    void nulLetters(RunningOffice office) {
        var admin = office.signedIn(Role.ADMIN);
        assertThat(admin.post("/archives/period", "months", "1\0").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("Một cuộc lấy phiếu trọn vẹn, từ kế hoạch tới giấy tờ: hai kho cho cùng từng con số")
    void theSameVoteOnBoth() {
        for (String example : List.of("hai-phong", "tay-ninh", "quang-ngai")) {
            List<String> results = BothDatabases.offices()
                    .map(named -> numbers(named.getPayload(), example))
                    .toList();
            assertThat(results).hasSizeGreaterThan(0);
            assertThat(Set.copyOf(results)).as(example).hasSize(1);
        }
    }

    /** The numbers of a result without what is random in it. */
    private static String numbers(RunningOffice office, String example) {
        ClosedVote closed = ClosedVote.closed(office, example);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            office.bean(VotePapers.class).of(closed.vote()).orElseThrow().write("result.json", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> tree = CanonicalJson.read(out.toByteArray());
        assertThat(tree.remove("salt")).isNotNull();
        tree.remove("fingerprint");
        return CanonicalJson.pretty(tree);
    }
}
