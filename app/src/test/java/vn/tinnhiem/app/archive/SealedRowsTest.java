package vn.tinnhiem.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.VoteRows;
import vn.tinnhiem.app.store.schema.Tables;

@DisplayName("Niêm phong rồi thì chính kho dữ liệu không cho đổi dòng nào, bằng đường nào cũng vậy")
@NullUnmarked
class SealedRowsTest {

    private static final String OFFICES = "vn.tinnhiem.app.store.BothDatabases#offices";

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Thêm, sửa, xoá thẳng trong bảng đều bị từ chối F930; cuộc chưa niêm phong thì không sao")
    void noRowChanges(RunningOffice office) throws IOException {
        DSLContext queries = office.bean(DSLContext.class);
        String open = office.bean(Rehearsals.class).make(RehearsalExample.TAY_NINH, RehearsalState.CLOSED);
        String vote = office.bean(Rehearsals.class).make(RehearsalExample.TAY_NINH, RehearsalState.CLOSED);
        String page = "/votes/" + vote + "/archive";
        OfficeCaller secretariat = office.signedIn(Role.SECRETARIAT);
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        secretariat.get(page);
        chair.get(page);
        SealedEverything.record(office, vote, secretariat);
        secretariat.post(page + "/ask");
        assertThat(chair.post(page + "/seal").statusCode()).isEqualTo(302);

        Set<String> tried = new HashSet<>();
        for (Table<?> table : VoteRows.leavesFirst()) {
            Condition own = VoteRows.of(table, vote).orElseThrow();
            Field<?> key = table.getPrimaryKey().getFields().getFirst();
            Record row = queries.selectFrom(table).where(own).limit(1).fetchOne();
            if (row == null) {
                continue;
            }
            tried.add(table.getName());
            refused(table, () -> queries.deleteFrom(table).where(own).execute());
            refused(table, () -> change(queries, table, key, own));
            refused(table, () -> {
                TableRecord<?> copy = (TableRecord<?>) queries.newRecord(table);
                copy.from(row);
                copy.changed(true);
                queries.executeInsert(copy);
            });
            Condition others = VoteRows.of(table, open).orElseThrow();
            change(queries, table, key, others);
        }
        assertThat(tried)
                .contains(
                        "vote",
                        "vote_voter",
                        "plan_version",
                        "attendance",
                        "committee_seat",
                        "count_sheet",
                        "count_pass_member",
                        "count_closing",
                        "competent_decision",
                        "disclosure_done",
                        "signed_scan");
        refused(
                Tables.ARCHIVE_SEAL,
                () -> queries.deleteFrom(Tables.ARCHIVE_SEAL)
                        .where(Tables.ARCHIVE_SEAL.VOTE.eq(vote))
                        .execute());
    }

    private static <T> void change(DSLContext queries, Table<?> table, Field<T> key, Condition which) {
        queries.update(table).set(key, key).where(which).execute();
    }

    private static void refused(Table<?> table, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .as(table.getName())
                .isInstanceOf(Refused.class)
                .satisfies(e ->
                        assertThat(((Refused) e).problems().getFirst().fault()).isEqualTo(Fault.F930_SEALED));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName("Mọi bảng có dòng của cuộc lấy phiếu đều có chốt canh: ba chốt mỗi bảng")
    void everyTableIsGuarded(RunningOffice office) {
        DSLContext queries = office.bean(DSLContext.class);
        Set<String> names = new HashSet<>(queries.fetch(
                        queries.dialect() == org.jooq.SQLDialect.SQLITE
                                ? "select name from sqlite_master where type = 'trigger'"
                                : "select tgname from pg_trigger where not tgisinternal")
                .getValues(0, String.class));
        for (Table<?> table : VoteRows.leavesFirst()) {
            for (String event : new String[] {"insert", "update", "delete"}) {
                assertThat(names).contains("sealed_" + table.getName() + "_" + event);
            }
        }
    }
}
