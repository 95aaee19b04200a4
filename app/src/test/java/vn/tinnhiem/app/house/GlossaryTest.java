package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.house.Glossary.Entry;

@DisplayName("Từ vựng: một từ của luật, một tên trong mã nguồn")
class GlossaryTest {

    private static final Glossary GLOSSARY = Glossary.read();

    @Test
    @DisplayName("Bảng từ vựng và @Term trong mã nguồn nói cùng một điều, cả hai chiều")
    void tableAndCodeAgree() {
        Map<String, String> written = new TreeMap<>();
        GLOSSARY.entries().stream().filter(Entry::there).forEach(entry -> written.put(entry.name(), entry.term()));

        assertThat(written).isNotEmpty().isEqualTo(Glossary.bound());
    }

    @Test
    @DisplayName("Kiểu ghi \"chưa có\" thì chưa có")
    void whatIsPlannedIsNotThereYet() {
        List<String> planned = GLOSSARY.entries().stream()
                .filter(entry -> !entry.there())
                .map(Entry::name)
                .toList();

        assertThat(planned).isNotEmpty();
        assertThat(names(Project.main())).doesNotContainAnyElementsOf(planned);
    }

    @Test
    @DisplayName("Mỗi từ, mỗi tên đứng một lần trong bảng")
    void nothingStandsTwice() {
        assertThat(GLOSSARY.entries()).extracting(Entry::term).doesNotHaveDuplicates();
        assertThat(GLOSSARY.entries()).extracting(Entry::name).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Những từ không dùng thì không đứng trong tên kiểu nào")
    void unwantedWordsAreNotUsed() {
        assertThat(GLOSSARY.unwanted()).contains("Poll", "Election", "Campaign", "Candidate", "Manager", "Dto");
        assertThat(Stream.concat(names(Project.main()).stream(), names(Project.test()).stream()))
                .noneMatch(GlossaryTest::unwanted);
        assertThat(List.of("PollRow", "VoteUtils", "PlanImpl", "ElectionDay.Row"))
                .allMatch(GlossaryTest::unwanted);
        assertThat(List.of("Simple", "Pollen", "Utility")).noneMatch(GlossaryTest::unwanted);
    }

    private static boolean unwanted(String name) {
        return Arrays.stream(name.split("\\.|(?=[A-Z])", -1))
                .anyMatch(word -> GLOSSARY.unwanted().stream()
                        .anyMatch(unwanted -> word.equals(unwanted) || word.equals(unwanted + "s")));
    }

    private static List<String> names(List<Project.Unit> units) {
        return units.stream().map(unit -> Glossary.name(unit.type())).toList();
    }
}
