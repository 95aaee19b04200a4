package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.Thresholds;

@DisplayName("readings.json: phiếu đã được đọc thế nào")
class ReadingsTest {

    private static final Path SCHEMA = Path.of("..", "docs", "schemas", "readings.schema.json");
    private static final int SHEETS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    private String text() throws IOException {
        ScanVote vote = ScanVote.one(work);
        Path scans = Files.createDirectory(work.resolve("quet"));
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < SHEETS; i++) {
            pages.add(String.join(" ", "sheet phieu", vote.code(0), "x..,.x.,..x", "" + i)
                    + (i % 4 == 0 ? " FAINT_MARK:" + (1 + i % 3) : ""));
        }
        pages.add("blank");
        pages.add("unreadable BLACK");
        Files.write(scans.resolve("ten-tep-bi-mat.pdf"), pages);
        Path file = work.resolve("readings.json");
        try (ReadScans read =
                Scans.read(vote.job(work.resolve("ket-qua"), 2, scans), FakePageReader.class, 60, at -> {})) {
            read.writeReadings(file);
        }
        return Files.readString(file);
    }

    @Test
    @DisplayName("Theo đúng lược đồ; đủ mọi tờ, mọi ngưỡng; tổng khớp; không tên tệp, không mã, không giờ")
    void content() throws IOException {
        String text = text();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.get("sheets")).hasSize(SHEETS);
        JsonNode sums = json.get("pages");
        assertThat(sums.get("all").asInt()).isEqualTo(SHEETS + 2);
        assertThat(sums.get("clear").asInt()).isEqualTo(30);
        assertThat(sums.get("doubtful").asInt()).isEqualTo(11);
        assertThat(sums.get("refused").get("BLANK_SIDE").asInt()).isEqualTo(1);
        assertThat(json.get("thresholds").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Thresholds.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(text).doesNotContain("bi-mat", "TN1", "place", "batch", "turnDegrees");
    }

    @Test
    @DisplayName("Thứ tự các tờ không theo thứ tự đưa vào")
    void shuffled() throws IOException {
        List<Boolean> doubtful = new ArrayList<>();
        new ObjectMapper()
                .readTree(text())
                .get("sheets")
                .forEach(sheet -> doubtful.add(!sheet.get("doubts").isEmpty()));
        List<Boolean> asGiven = new ArrayList<>();
        for (int i = 0; i < SHEETS; i++) {
            asGiven.add(i % 4 == 0);
        }

        assertThat(doubtful).containsExactlyInAnyOrderElementsOf(asGiven).isNotEqualTo(asGiven);
    }

    @Test
    @DisplayName("Lược đồ nêu đúng mọi loại mực và mọi nghi ngờ mà chương trình biết")
    void schemaKnowsEverything() throws IOException {
        JsonNode defs = new ObjectMapper().readTree(Files.readString(SCHEMA)).get("$defs");

        assertThat(texts(defs.get("ink").get("enum")))
                .isEqualTo(Arrays.stream(Ink.values()).map(Enum::name).toList());
        assertThat(texts(defs.get("doubt").get("properties").get("doubt").get("enum")))
                .isEqualTo(Arrays.stream(Doubt.values()).map(Enum::name).toList());
        String schema = Files.readString(SCHEMA);
        assertThat(schema.split("\"type\": \"object\"", -1))
                .hasSameSizeAs(schema.split("\"additionalProperties\"", -1));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
