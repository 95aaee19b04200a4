package vn.tinnhiem.app.house;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.catalogue.Catalogue;

@DisplayName("Những điều tạm hiểu đều được ghi ra")
class AssumptionsTest {

    @Test
    @DisplayName("docs/assumptions.md nói đúng như danh mục")
    void thePageIsUpToDate() {
        new GeneratedFile("assumptions.md").holds(new AssumptionsPage(Catalogue.builtIn()).text());
    }
}
