package vn.tinnhiem.app.files;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Merged ranges, which fastexcel does not tell, and the bounds of the XML, which it does not check: an address or a
 * string number far outside would make it fill the memory.
 */
final class XlsxMerges {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int MOST_COLUMNS = 16_384;

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Map<String, byte[]> parts;

    XlsxMerges(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @param sheetId the sheet's relation in the workbook */
    List<Grid.Merge> of(String sheetId) throws XMLStreamException {
        byte[] sheet = parts.get(target(sheetId));
        if (sheet == null) {
            throw new XMLStreamException("no part for sheet " + sheetId);
        }
        List<Grid.Merge> merges = new ArrayList<>();
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(sheet));
        boolean shared = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "c" -> {
                    inBounds(xml.getAttributeValue(null, "r"));
                    shared = "s".equals(xml.getAttributeValue(null, "t"));
                }
                case "v" -> {
                    if (shared && !xml.getElementText().strip().matches("\\d{0,6}")) {
                        throw new XMLStreamException("shared string out of bounds");
                    }
                }
                case "mergeCell" -> merges.add(merge(xml.getAttributeValue(null, "ref")));
                default -> {}
            }
        }
        return merges;
    }

    private String target(String sheetId) throws XMLStreamException {
        byte[] relations = parts.get("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            throw new XMLStreamException("no workbook relations");
        }
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(relations));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && sheetId.equals(xml.getAttributeValue(null, "Id"))) {
                String target = xml.getAttributeValue(null, "Target");
                String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                return name.toLowerCase(Locale.ROOT);
            }
        }
        throw new XMLStreamException("no relation " + sheetId);
    }

    private static void inBounds(@Nullable String address) throws XMLStreamException {
        if (address != null
                && (!address.matches("[A-Z]{1,3}\\d{1,7}") || column(address.replaceAll("\\d", "")) > MOST_COLUMNS)) {
            throw new XMLStreamException("cell address " + address);
        }
    }

    private static Grid.Merge merge(String ref) throws XMLStreamException {
        Matcher m = RANGE.matcher(ref);
        if (!m.matches()) {
            throw new XMLStreamException("merged range " + ref);
        }
        return new Grid.Merge(
                Integer.parseInt(m.group(2)), Integer.parseInt(m.group(4)), column(m.group(1)), column(m.group(3)));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1);
    }
}
