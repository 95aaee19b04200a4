package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chia xấp: xấp nào cũng từ 10 tờ, phần lẻ nhỏ nhập vào xấp trước")
class BatchSizesTest {

    @Test
    @DisplayName("117 tờ, xấp 25: bốn xấp 25 và một xấp 17; 109 tờ thì xấp cuối là 34")
    void aSmallRestJoins() {
        assertThat(BatchSizes.of(117, 25)).isEqualTo(List.of(25L, 25L, 25L, 25L, 17L));
        assertThat(BatchSizes.of(109, 25)).isEqualTo(List.of(25L, 25L, 25L, 34L));
        assertThat(BatchSizes.of(7, 25)).isEqualTo(List.of(7L));
        assertThat(BatchSizes.of(0, 25)).isEmpty();
    }

    @Test
    @DisplayName("Mọi hòm tới 500 tờ, xấp 25 và 50: không mất tờ nào, không xấp nào dưới 10 trừ khi là cả hòm")
    void allBoxes() {
        for (long size : List.of(10L, 25L, 50L)) {
            for (long sheets = 0; sheets <= 500; sheets++) {
                List<Long> sizes = BatchSizes.of(sheets, size);
                assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isEqualTo(sheets);
                assertThat(sizes).allMatch(each -> each >= 10 || sizes.size() == 1);
                assertThat(sizes).allMatch(each -> each < size + 10);
            }
        }
    }
}
