package vn.tinnhiem.rules.law;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Một phát hiện: a code, where it was found, and the values that its sentence needs.
 *
 * @param place what it is about, as the user wrote it: a key of the plan, a person's number, a field
 * @param values by name, for the sentence {@code finding.<number>}: text, whole numbers, local dates
 */
@Term("phát hiện")
public record Finding(Code code, String place, Map<String, Object> values) {

    public Finding {
        values = Map.copyOf(values);
    }

    /**
     * @param namesAndValues a name, its value, a name, its value…
     */
    public static Finding of(Code code, String place, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Finding(code, place, values);
    }

    public boolean blocks() {
        return code.severity() == Severity.ERROR;
    }
}
