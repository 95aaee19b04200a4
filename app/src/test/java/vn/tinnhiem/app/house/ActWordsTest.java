package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** A call that writes to the log, up to the end of its statement. */
    private static final Pattern RECORDED =
            Pattern.compile("\\b(?:log|audit)\\s*\\.record\\((.*?)\\);", Pattern.DOTALL);

    /** The name of a detail: text in quotes that a comma follows, first in Map.of or behind a comma. */
    private static final Pattern NAMED = Pattern.compile("(?:Map\\.of\\(|,)\\s*\"([a-zA-Z0-9]+)\",\\s*[^\"\\s]");

    @Test
    @DisplayName("Mọi chi tiết ghi nhật ký có tên bằng tiếng Việt và tiếng Anh")
    void everyDetailHasAName() throws Exception {
        Set<String> vietnamese = keys("audit", Locale.of("vi"));
        Set<String> english = keys("audit", Locale.ENGLISH);
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                RECORDED.matcher(Files.readString(source))
                        .results()
                        .flatMap(call -> NAMED.matcher(call.group(1)).results())
                        .forEach(name -> named.add("detail." + name.group(1)));
            }
        }
        assertThat(named).contains("detail.members", "detail.presence", "detail.sha256");
        assertThat(vietnamese).containsAll(named);
        assertThat(english).containsAll(named);
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
