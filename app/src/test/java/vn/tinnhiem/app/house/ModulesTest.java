package vn.tinnhiem.app.house;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("Các mô-đun của chương trình")
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of("vn.tinnhiem.app");

    @Test
    @DisplayName("Mô-đun nào chỉ dùng những mô-đun mà nó khai, và không có vòng")
    void eachUsesWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    @DisplayName("docs/modules.md nói đúng như mã nguồn")
    void thePageIsUpToDate() {
        new GeneratedFile("modules.md").holds(new ModulesPage(MODULES).text());
    }
}
