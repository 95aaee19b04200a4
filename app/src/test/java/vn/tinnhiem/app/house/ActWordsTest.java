package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.tinnhiem.app.audit.Act;

@DisplayName("Nhật ký: việc nào cũng có lời")
class ActWordsTest {

    @Test
    @DisplayName("Mọi việc ghi nhật ký có lời bằng tiếng Việt và tiếng Anh; không hai mô-đun nào trùng tên việc")
    void everyActHasWords() throws Exception {
        Set<String> words = new HashSet<>();
        Set<String> english = new HashSet<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:web/*_vi.properties")) {
            String module = String.valueOf(file.getFilename()).replace("_vi.properties", "");
            words.addAll(keys(module, Locale.of("vi")));
            english.addAll(keys(module, Locale.ENGLISH));
        }
        List<String> seen = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Act act : acts()) {
            seen.add(act.name());
            if (!words.contains("act." + act.name()) || !english.contains("act." + act.name())) {
                missing.add(act.getClass().getSimpleName() + "." + act.name());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).contains("ACCOUNT_MADE", "PLAN_APPROVED").doesNotHaveDuplicates();
    }

    private static Set<String> keys(String module, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                            "web." + module,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .keySet();
        } catch (MissingResourceException e) {
            return Set.of();
        }
    }

    private static List<Act> acts() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Act.class));
        List<Act> acts = new ArrayList<>();
        for (BeanDefinition found : scanner.findCandidateComponents("vn.tinnhiem.app")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            if (type.isEnum()
                    && type.getPackageName().startsWith("vn.tinnhiem.app")
                    && !type.getName().contains("Test$")) {
                for (Object constant : type.getEnumConstants()) {
                    acts.add((Act) constant);
                }
            }
        }
        return acts;
    }
}
