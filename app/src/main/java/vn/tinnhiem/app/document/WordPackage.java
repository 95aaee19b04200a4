package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gói tệp Word: the document, its sections, and how its files refer to each other. */
final class WordPackage {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> files;
    private final List<String> relationships = new ArrayList<>();
    private final StringBuilder types = new StringBuilder();

    WordPackage(Map<String, String> files) {
        this.files = files;
        files.put("[Content_Types].xml", "");
        files.put("_rels/.rels", "");
    }

    void document(List<Part> parts) {
        files.put("word/document.xml", "");
        type("/word/document.xml", WordParts.TYPES + "document.main+xml");
        related("styles", WordParts.styles());
        related("settings", WordParts.settings());
        Ooxml xml = new Ooxml("w:document");
        xml.open("w:body");
        WordBody body = new WordBody(xml);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            PageFrame frame = PageFrame.of(part.paper());
            body.add(part.pieces(), WordBody.twipsOfMillimetres(frame.textWidth()));
            if (i < parts.size() - 1) {
                body.openTiny();
                section(part, frame, i + 1, xml);
                xml.close().close();
            } else {
                body.openTiny().close().close();
                section(part, frame, i + 1, xml);
            }
        }
        files.put("word/document.xml", xml.close().finished());
    }

    private void section(Part part, PageFrame frame, int number, Ooxml xml) {
        int width = WordBody.twipsOfMillimetres(frame.textWidth());
        xml.open("w:sectPr");
        reference("header", "default", number, WordParts.head(part, true, width), xml);
        reference("header", "first", number, WordParts.head(part, false, width), xml);
        reference("footer", "default", number, WordParts.foot(part.foot()), xml);
        reference("footer", "first", number, WordParts.foot(part.foot()), xml);
        xml.empty("w:type", "w:val", "nextPage");
        String sheetWidth = twips(frame.width());
        if (part.paper().landscape()) {
            xml.empty("w:pgSz", "w:w", sheetWidth, "w:h", twips(frame.height()), "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", sheetWidth, "w:h", twips(frame.height()));
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                twips(PageFrame.TOP),
                "w:right",
                twips(PageFrame.RIGHT),
                "w:bottom",
                twips(frame.bottom()),
                "w:left",
                twips(PageFrame.LEFT),
                "w:header",
                twips(PageFrame.EDGE),
                "w:footer",
                twips(PageFrame.EDGE),
                "w:gutter",
                "0");
        xml.empty("w:pgNumType", "w:start", "1").empty("w:titlePg").close();
    }

    private static String twips(double millimetres) {
        return Integer.toString(WordBody.twipsOfMillimetres(millimetres));
    }

    private void reference(String kind, String pages, int section, String content, Ooxml xml) {
        String name = kind + section + pages;
        int id = related(name, kind, content);
        xml.empty("w:" + kind + "Reference", "w:type", pages, "r:id", "rId" + id);
    }

    private void related(String kind, String content) {
        related(kind, kind, content);
    }

    private int related(String name, String kind, String content) {
        files.put("word/" + name + ".xml", content);
        type("/word/" + name + ".xml", WordParts.TYPES + kind + "+xml");
        int id = relationships.size() + 1;
        relationships.add(relationship(id, OFFICE + kind, name + ".xml"));
        return id;
    }

    private void type(String name, String type) {
        types.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(name, type));
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    void complete(Imprint imprint) {
        type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        files.put("docProps/core.xml", WordParts.properties(imprint));
        files.put("word/_rels/document.xml.rels", relationships(String.join("", relationships)));
        files.put(
                "_rels/.rels",
                relationships(relationship(1, OFFICE + "officeDocument", "word/document.xml")
                        + relationship(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
        files.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="%s"/>\
                <Default Extension="xml" ContentType="application/xml"/>%s</Types>
                """.formatted(
                        PACKAGE, "application/vnd.openxmlformats-package.relationships+xml", types));
    }

    private static String relationships(String each) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="%srelationships">%s</Relationships>
                """.formatted(PACKAGE, each);
    }
}
