package vn.tinnhiem.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.audit.Act;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.files.SourceText;
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
}
