package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Thư viện không nói ra màn hình của người dùng")
class QuietLibrariesTest {

    @ParameterizedTest
    @ValueSource(classes = {PDDocument.class, TTFParser.class})
    @DisplayName("PDFBox và FontBox không ghi gì, kể cả điều chúng cho là lỗi: trang hỏng do chương trình nói")
    void silent(Class<?> of) {
        assertThat(LogFactory.getLog(of).isErrorEnabled()).isFalse();
        assertThat(LogFactory.getLog(of).isFatalEnabled()).isFalse();
    }
}
