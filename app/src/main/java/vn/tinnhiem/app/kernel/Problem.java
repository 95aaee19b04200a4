package vn.tinnhiem.app.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Một lỗi dữ liệu: what is wrong, in which file, where in it, and the values its sentence needs.
 *
 * @param file the file's path as the user gave it; empty when no file is at fault
 * @param place line and column, cell, or key ("dòng 12", "B7", "deadlines.self-report"); may be empty
 */
public record Problem(Fault fault, String file, String place, Map<String, Object> values) {

    public Problem {
        values = Map.copyOf(values);
    }

    /**
     * @param namesAndValues a name, its value, a name, its value…
     */
    public static Problem of(Fault fault, String file, String place, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Problem(fault, file, place, values);
    }
}
