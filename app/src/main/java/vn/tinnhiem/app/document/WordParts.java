package vn.tinnhiem.app.document;

import java.util.List;

/** Những phần phụ của tệp Word: styles, settings, page heads and feet, properties. */
final class WordParts {

    static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String FONT = "Times New Roman";

    private WordParts() {}

    static String styles() {
        Ooxml xml = new Ooxml("w:styles");
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:eastAsia", FONT, "w:cs", FONT);
        xml.empty("w:color", "w:val", "000000").empty("w:sz", "w:val", "28").empty("w:szCs", "w:val", "28");
        xml.empty("w:lang", "w:val", "vi-VN", "w:eastAsia", "vi-VN", "w:bidi", "ar-SA");
        xml.close().close().open("w:pPrDefault").open("w:pPr");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "240", "w:lineRule", "auto");
        xml.close().close().close();
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").close();
        for (Look look : Look.values()) {
            style(look, xml);
        }
        return xml.finished();
    }

    private static void style(Look look, Ooxml xml) {
        xml.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", look.name());
        xml.empty("w:name", "w:val", "Tín Nhiệm " + look.name()).empty("w:basedOn", "w:val", "Normal");
        xml.empty("w:qFormat").open("w:pPr").empty("w:widowControl");
        xml.empty(
                "w:spacing",
                "w:before",
                Integer.toString(20 * look.pointsBefore),
                "w:after",
                "0",
                "w:line",
                look.loose() ? "264" : "240",
                "w:lineRule",
                "auto");
        if (look.indented()) {
            xml.empty("w:ind", "w:firstLine", "720");
        }
        xml.empty("w:jc", "w:val", WordBody.justification(look.align)).close().open("w:rPr");
        if (look.face.bold()) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (look.face.italic()) {
            xml.empty("w:i").empty("w:iCs");
        }
        String size = Integer.toString(2 * look.points);
        xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).close().close();
    }

    static String settings() {
        Ooxml xml = new Ooxml("w:settings");
        xml.empty("w:defaultTabStop", "w:val", "720");
        xml.open("w:compat");
        xml.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        xml.close();
        xml.empty("w:themeFontLang", "w:val", "vi-VN");
        return xml.finished();
    }

    /**
     * The head of a page: stamp at the left, page number in the middle.
     *
     * @param width between the margins, in twips
     */
    static String head(Part part, boolean numbered, int width) {
        Ooxml xml = new Ooxml("w:hdr");
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", Look.PAGE_NUMBER.name());
        xml.open("w:tabs")
                .empty("w:tab", "w:val", "center", "w:pos", Integer.toString(width / 2))
                .close();
        xml.empty("w:jc", "w:val", "left").close();
        if (!part.paper().stamp().blank()) {
            xml.open("w:r").open("w:rPr").empty("w:b").close();
            xml.open("w:t").characters(part.top()).close().close();
            watermark(xml, part.paper().stamp().words());
        }
        if (numbered) {
            xml.open("w:r").empty("w:tab").close();
            xml.open("w:fldSimple", "w:instr", " PAGE ").open("w:r").open("w:t").characters("2");
            xml.close().close().close();
        }
        return xml.close().finished();
    }

    private static void watermark(Ooxml xml, String words) {
        xml.open("w:r").open("w:pict");
        xml.open(
                "v:shapetype",
                "id",
                "_x0000_t136",
                "coordsize",
                "21600,21600",
                "o:spt",
                "136",
                "adj",
                "10800",
                "path",
                "m@7,l@8,m@5,21600l@6,21600e");
        xml.open("v:formulas");
        for (String formula : List.of(
                "sum #0 0 10800",
                "prod #0 2 1",
                "sum 21600 0 @1",
                "sum 0 0 @2",
                "sum 21600 0 @3",
                "if @0 @3 0",
                "if @0 21600 @1",
                "if @0 0 @2",
                "if @0 @4 21600",
                "mid @5 @6",
                "mid @8 @5",
                "mid @7 @8",
                "mid @6 @7",
                "sum @6 0 @5")) {
            xml.empty("v:f", "eqn", formula);
        }
        xml.close();
        xml.empty("v:path", "textpathok", "t", "o:connecttype", "custom");
        xml.empty("v:textpath", "on", "t", "fitshape", "t").close();
        xml.open(
                "v:shape",
                "id",
                "rehearsal",
                "type",
                "#_x0000_t136",
                "style",
                "position:absolute;margin-left:0;margin-top:0;width:480pt;height:105pt;rotation:310;z-index:-251658752;"
                        + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                        + "mso-position-vertical:center;mso-position-vertical-relative:margin",
                "o:allowincell",
                "f",
                "fillcolor",
                "#e6e6e6",
                "stroked",
                "f");
        xml.empty("v:textpath", "style", "font-family:\"Times New Roman\";font-weight:bold", "string", words);
        xml.close().close().close();
    }

    static String foot(List<String> lines) {
        Ooxml xml = new Ooxml("w:ftr");
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", Look.FOOT.name());
            String step = Integer.toString(WordBody.twips(PageFrame.FOOT_LINE_POINTS));
            xml.empty("w:spacing", "w:line", step, "w:lineRule", "exact").close();
            xml.open("w:r")
                    .open("w:t", "xml:space", "preserve")
                    .characters(line)
                    .close()
                    .close()
                    .close();
        }
        return xml.finished();
    }

    static String properties(Imprint imprint) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%1$s</dc:title><dc:creator>%2$s</dc:creator><cp:lastModifiedBy>%2$s</cp:lastModifiedBy>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%3$sT00:00:00Z</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%3$sT00:00:00Z</dcterms:modified>\
                <dc:language>vi-VN</dc:language></cp:coreProperties>
                """.formatted(PdfArchive.escaped(imprint.title()), Imprint.PROGRAM, imprint.madeOn());
    }
}
