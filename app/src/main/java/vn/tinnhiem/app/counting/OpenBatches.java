package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_TOTALS_ENTRY;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.LeftOutOfBackups;

/** Xấp chưa thống nhất thì không có trong bản sao lưu: what was entered of it still has the order of the stack. */
@Component
class OpenBatches implements LeftOutOfBackups {

    @Override
    public void scrub(DSLContext copy) {
        copy.deleteFrom(COUNT_ENTRY).execute();
        copy.deleteFrom(COUNT_DOUBT).execute();
        Select<Record1<String>> open =
                copy.select(COUNT_BATCH.ID).from(COUNT_BATCH).where(COUNT_BATCH.IS_AGREED.isFalse());
        copy.deleteFrom(COUNT_TOTALS_ENTRY)
                .where(COUNT_TOTALS_ENTRY.PASS.in(
                        copy.select(COUNT_PASS.ID).from(COUNT_PASS).where(COUNT_PASS.BATCH.in(open))))
                .execute();
        copy.deleteFrom(COUNT_PASS).where(COUNT_PASS.BATCH.in(open)).execute();
    }
}
