package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Chữ của một phần tệp Word, as a reader of the paper sees it: hidden letters are left out, pictures, symbols and
 * automatic numbers leave a mark. Elements of a text box or a content control count like any others.
 */
final class WordStory {

    /** Stands for the number of a page. */
    static final String PAGE_NUMBER = "#";

    private static final Pattern PAGE = Pattern.compile("\\s*PAGE\\b.*", Pattern.DOTALL);
    private static final Set<String> SEEN_NOT_LETTERS =
            Set.of("drawing", "pict", "object", "sym", "numPr", "footnoteReference", "endnoteReference");
    private static final Set<String> HIDING = Set.of("vanish", "webHidden", "strike", "dstrike");

    private final boolean main;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> references = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private int inFallback;
    private boolean inText;
    private boolean inInstruction;
    private boolean inPageField;
    private boolean hidden;

    /** A section's text, and which file is its head or foot: "header first" → relationship id. */
    record Section(String text, Map<String, String> references) {}

    /**
     * @param main whether pictures count: heads hold the picture of a rehearsal
     */
    WordStory(boolean main) {
        this.main = main;
    }

    /** What was read since the last section ended. */
    String text() {
        return text.toString();
    }

    List<Section> sections() {
        return sections;
    }

    void read(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamReader.START_ELEMENT -> {
                inFallback += xml.getLocalName().equals("Fallback") ? 1 : 0;
                if (inFallback == 0) {
                    start(xml);
                }
            }
            case XMLStreamReader.END_ELEMENT -> {
                if (inFallback == 0) {
                    end(xml.getLocalName());
                }
                inFallback -= xml.getLocalName().equals("Fallback") ? 1 : 0;
            }
            case XMLStreamReader.CHARACTERS -> characters(xml.getText());
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (main && SEEN_NOT_LETTERS.contains(name)) {
            text.append(PdfPages.PICTURE);
        }
        hidden |= HIDING.contains(name) && !Set.of("0", "false", "off").contains(attribute(xml, "val"));
        switch (name) {
            case "r" -> hidden = false;
            case "t" -> inText = true;
            case "tab", "br", "cr" -> text.append(' ');
            case "noBreakHyphen" -> text.append('-');
            case "color" -> hidden |= attribute(xml, "val").equalsIgnoreCase("FFFFFF");
            case "instrText" -> inInstruction = true;
            case "fldSimple" -> field(attribute(xml, "instr"));
            case "fldChar" -> fieldMark(attribute(xml, "fldCharType"));
            case "headerReference" -> references.put("header " + attribute(xml, "type"), attribute(xml, "id"));
            case "footerReference" -> references.put("footer " + attribute(xml, "type"), attribute(xml, "id"));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "instrText" -> inInstruction = false;
            case "fldSimple" -> inPageField = false;
            case "p" -> text.append('\n');
            case "sectPr" -> {
                sections.add(new Section(text.toString(), Map.copyOf(references)));
                text.setLength(0);
            }
            default -> {}
        }
    }

    private void characters(String characters) {
        if (inInstruction) {
            instruction.append(characters);
        } else if (inText && inFallback == 0 && !hidden && !inPageField) {
            text.append(characters);
        }
    }

    private void fieldMark(String kind) {
        switch (kind) {
            case "begin" -> instruction.setLength(0);
            case "separate" -> field(instruction.toString());
            default -> inPageField = false;
        }
    }

    private void field(String words) {
        if (PAGE.matcher(words).matches()) {
            inPageField = true;
            text.append(PAGE_NUMBER);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
