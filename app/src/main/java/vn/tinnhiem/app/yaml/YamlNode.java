package vn.tinnhiem.app.yaml;

import java.util.List;
import java.util.Map;

/** What stands at one place of a file; lines and columns count from 1. */
sealed interface YamlNode {

    /** Where it stands. */
    Spot spot();

    /** A line and a column. */
    record Spot(int line, int column) {
        static final Spot NOWHERE = new Spot(0, 0);

        @Override
        public String toString() {
            return line == 0 ? "" : "dòng " + line + ", cột " + column;
        }
    }

    /**
     * @param empty whether nothing was written, or {@code null} or {@code ~}
     */
    record Scalar(String text, boolean empty, Spot spot) implements YamlNode {}

    record Items(List<YamlNode> nodes, Spot spot) implements YamlNode {}

    /**
     * @param entries by key, in the order of the file
     */
    record Group(Map<String, Entry> entries, Spot spot) implements YamlNode {}

    /**
     * @param key where the key stands
     */
    record Entry(Spot key, YamlNode value) {}
}
