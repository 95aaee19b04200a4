package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ngày giờ viết theo thể thức văn bản")
class VietnameseDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, ngày 01 tháng 7 năm 2023, 01/7/2023",
        "2023-02-02, ngày 02 tháng 02 năm 2023, 02/02/2023",
        "2023-01-31, ngày 31 tháng 01 năm 2023, 31/01/2023",
        "2023-03-09, ngày 09 tháng 3 năm 2023, 09/3/2023",
        "2023-12-10, ngày 10 tháng 12 năm 2023, 10/12/2023"
    })
    @DisplayName("Thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2")
    void zeros(LocalDate day, String words, String slashed) {
        assertThat(VietnameseDates.day(day)).isEqualTo(words);
        assertThat(VietnameseDates.slashed(day)).isEqualTo(slashed);
    }

    @Test
    @DisplayName("Ngày, tháng chưa biết để trống cho người viết tay")
    void blanks() {
        assertThat(VietnameseDates.placeAndDay("Hải Phòng", PaperDate.in(Year.of(2023))))
                .isEqualTo("Hải Phòng, ngày      tháng      năm 2023");
        assertThat(VietnameseDates.placeAndDay("Tây Ninh", PaperDate.in(YearMonth.of(2023, Month.JUNE))))
                .isEqualTo("Tây Ninh, ngày      tháng 6 năm 2023");
    }

    @ParameterizedTest
    @CsvSource({"14:00, 14 giờ 00 phút", "08:05:59, 08 giờ 05 phút", "00:00, 00 giờ 00 phút"})
    @DisplayName("Giờ và phút đủ hai chữ số")
    void time(LocalTime time, String words) {
        assertThat(VietnameseDates.time(time)).isEqualTo(words);
    }
}
