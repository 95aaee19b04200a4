package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.store.schema.Tables;

@DisplayName("Bảng kiểm phiếu: không đường khoá nào dẫn tới người ghi phiếu, không cột nào giữ giờ")
class CountingSchemaTest {

    private static final List<Table<?>> COUNTING = Arrays.stream(Tables.class.getFields())
            .<Table<?>>map(CountingSchemaTest::table)
            .filter(table -> table.getName().startsWith("count_"))
            .toList();

    private static Table<?> table(java.lang.reflect.Field field) {
        try {
            return (Table<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("Khoá ngoại từ các bảng kiểm phiếu chỉ dẫn tới các bảng kiểm phiếu, qua bao nhiêu bước cũng vậy")
    void noKeyLeadsOut() {
        assertThat(COUNTING).hasSizeGreaterThan(10);
        Set<String> reached = new TreeSet<>();
        Deque<Table<?>> open = new ArrayDeque<>(COUNTING);
        while (!open.isEmpty()) {
            Table<?> table = open.pop();
            if (reached.add(table.getName())) {
                table.getReferences().forEach(key -> open.add(key.getKey().getTable()));
            }
        }
        assertThat(reached).allMatch(name -> name.startsWith("count_"));
    }

    @Test
    @DisplayName("Không cột nào là giờ, ngày, địa chỉ hay người ghi phiếu")
    void noTime() {
        assertThat(COUNTING.stream().flatMap(table -> table.fieldStream()).map(field -> field.getName()))
                .noneMatch(name -> name.endsWith("_at")
                        || name.endsWith("_on")
                        || name.contains("voter")
                        || name.contains("address"));
    }

    @Test
    @DisplayName("Bảng giữ tờ phiếu đã khớp không có thứ tự, bàn hay người nhập")
    void aKeptSheetIsBare() {
        Table<?> sheets = COUNTING.stream()
                .filter(table -> table.getName().equals("count_sheet"))
                .findFirst()
                .orElseThrow();
        assertThat(sheets.fieldStream().map(field -> field.getName()))
                .containsExactly("id", "batch", "marks", "is_issued", "is_added");
    }
}
