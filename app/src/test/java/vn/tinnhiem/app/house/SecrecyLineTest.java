package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.house.planted.ahead.CountsBallots;
import vn.tinnhiem.app.house.planted.behind.KnowsVoters;

@DisplayName("Đường bí mật phiếu: việc kiểm phiếu không biết người ghi phiếu nào")
class SecrecyLineTest {

    private static final String APP = "vn.tinnhiem.app.";

    /** Những gói nói về người ghi phiếu. */
    private static final Predicate<JavaClass> ABOUT_VOTERS = in("people", "roster", "dossier", "inquiry", "access")
            .or(type -> type.getName().matches("vn\\.tinnhiem\\.rules\\.electorate\\.(Voter|Electorate)(\\$.*)?"));

    private static final List<String> SEEN_OF_OTHERS =
            List.of(APP + "plan.lines", APP + "conference.headcount", APP + "conference.committee");

    @ParameterizedTest
    @ValueSource(strings = {"counting", "result", "ballot", "scan"})
    @DisplayName("Từ đây, qua bao nhiêu lớp cũng không tới được danh sách người ghi phiếu")
    void countingReachesNoVoter(String module) {
        List<JavaClass> ahead = classes(in(module));

        assertThat(ahead.isEmpty()).as("no class of %s was read", module).isEqualTo(!written(module));
        assertThat(reached(ahead).stream().filter(ABOUT_VOTERS)).isEmpty();
    }

    @Test
    @DisplayName("Việc kiểm phiếu và kết quả đã có mã nguồn: phép dò không chạy trên chỗ trống")
    void thereIsSomethingToSearch() {
        assertThat(List.of("counting", "result", "people")).allMatch(SecrecyLineTest::written);
    }

    @Test
    @DisplayName("Của kế hoạch và hội nghị, việc kiểm phiếu chỉ thấy các dòng tên trên phiếu và các con số")
    void onlyLinesAndNumbersAreSeen() {
        Stream<JavaClass> seen = reached(classes(in("counting", "ballot", "scan", "result"))).stream()
                .filter(in("plan", "conference"))
                .filter(type -> !SEEN_OF_OTHERS.contains(type.getPackageName()));

        assertThat(seen).isEmpty();
    }

    @Test
    @DisplayName("Không lớp nào của việc kiểm phiếu giữ giờ, ngày")
    void countingHoldsNoTime() {
        List<JavaClass> counting = classes(in("counting", "scan"));

        assertThat(counting).isNotEmpty();
        assertThat(timed(counting)).isEmpty();
    }

    @Test
    @DisplayName("Phép dò tìm được chỗ sai cài sẵn: qua một lớp trung gian, và một trường giữ giờ")
    void theSearchFindsWhatIsPlanted() {
        String wrong = CountsBallots.class.getPackageName();
        List<JavaClass> planted = Project.test().stream()
                .map(Project.Unit::type)
                .filter(type -> type.getPackageName().equals(wrong))
                .toList();

        assertThat(reached(planted)).extracting(JavaClass::getName).contains(KnowsVoters.class.getName());
        assertThat(timed(planted)).extracting(JavaField::getName).containsExactlyInAnyOrder("castAt", "entered");
    }

    @Test
    @DisplayName("Kế hoạch và danh sách nằm phía bên kia: cùng một phép dò, từ đó thì tới")
    void theSearchReachesVotersFromThePlan() {
        assertThat(reached(classes(in("plan"))).stream().filter(ABOUT_VOTERS)).isNotEmpty();
    }

    private static Predicate<JavaClass> in(String... modules) {
        List<String> packages = Stream.of(modules).map(APP::concat).toList();
        return type -> packages.stream()
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    private static boolean written(String module) {
        return Files.isDirectory(
                Project.root().resolve("app/src/main/java/vn/tinnhiem/app").resolve(module));
    }

    private static List<JavaClass> classes(Predicate<JavaClass> wanted) {
        return Project.main().stream().map(Project.Unit::type).filter(wanted).toList();
    }

    /** Every class of ours that these depend on, at whatever distance, and they themselves. */
    private static Set<JavaClass> reached(Collection<JavaClass> start) {
        Set<JavaClass> reached = new TreeSet<>(java.util.Comparator.comparing(JavaClass::getName));
        Deque<JavaClass> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (type.getName().startsWith("vn.tinnhiem.") && reached.add(type)) {
                type.getDirectDependenciesFromSelf()
                        .forEach(use -> open.add(use.getTargetClass().getBaseComponentType()));
            }
        }
        return reached;
    }

    private static Set<JavaField> timed(Collection<JavaClass> classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(SecrecyLineTest::isTime))
                .collect(Collectors.toSet());
    }

    private static boolean isTime(JavaClass type) {
        return type.getPackageName().startsWith("java.time")
                || Set.of(
                                "java.util.Date",
                                "java.util.Calendar",
                                "java.sql.Timestamp",
                                "java.nio.file.attribute.FileTime")
                        .contains(type.getName());
    }
}
