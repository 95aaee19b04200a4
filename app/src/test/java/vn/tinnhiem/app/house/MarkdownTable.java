package vn.tinnhiem.app.house;

import java.util.ArrayList;
import java.util.List;

/** A table of a generated page. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... header) {
        row(header);
        lines.add("|" + "---|".repeat(header.length));
    }

    void row(String... cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(' ').append(cell.replace("|", "\\|").replace("\n", " ")).append(" |");
        }
        lines.add(line.toString().replace("|  |", "| |").replace("|  |", "| |"));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
