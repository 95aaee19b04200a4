package vn.tinnhiem.app.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.tinnhiem.app.yaml.YamlFile;

/** Chữ của một tệp {@code plan.yaml} gửi lên, giữ nguyên từng byte. */
final class PlanText {

    private PlanText() {}

    /**
     * The text whose UTF-8 is these bytes, a byte order mark and the ends of lines included. Another encoding is turned
     * into UTF-8.
     *
     * @throws vn.tinnhiem.app.kernel.Refused when it is not YAML
     */
    static String of(byte[] bytes) {
        String decoded = YamlFile.parse("plan.yaml", bytes).text();
        String same = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(same.getBytes(StandardCharsets.UTF_8), bytes) && same.indexOf('\0') < 0 ? same : decoded;
    }
}
