package vn.tinnhiem.app.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tinnhiem.app.document.Difference.Zone;
import vn.tinnhiem.app.document.WordStory.Section;

/** Đối chiếu tệp Word: each section with its part, its heads and feet with what stands on every page. */
final class WordText {

    private static final long MOST_BYTES = 64L << 20;
    private static final List<String> BOTH = List.of("first", "default");

    private final ZipFile zip;
    private final Map<String, String> files = new HashMap<>();

    private WordText(ZipFile zip) {
        this.zip = zip;
    }

    static Optional<Difference> differs(List<Part> parts, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new WordText(zip).differs(parts);
        } catch (IOException | XMLStreamException e) {
            throw PaperText.damaged(file, e);
        }
    }

    private Optional<Difference> differs(List<Part> parts) throws IOException, XMLStreamException {
        relationships();
        List<Section> sections = story("word/document.xml").sections();
        for (int i = 0; i < Math.min(parts.size(), sections.size()); i++) {
            Optional<Difference> difference = differs(parts.get(i), sections.get(i), i + 1);
            if (difference.isPresent()) {
                return difference;
            }
        }
        if (sections.size() > parts.size()) {
            String rest = Letters.of(sections.get(parts.size()).text()).around(0);
            return Optional.of(new Difference(Zone.PAGES, parts.size() + 1, "", rest));
        }
        if (sections.size() < parts.size()) {
            String missing =
                    Letters.of(Wording.of(parts.get(sections.size())).text()).around(0);
            return Optional.of(new Difference(Zone.PAGES, sections.size() + 1, missing, ""));
        }
        return Optional.empty();
    }

    private Optional<Difference> differs(Part part, Section section, int number)
            throws IOException, XMLStreamException {
        List<Optional<Difference>> found = new ArrayList<>();
        found.add(PaperText.compare(Zone.BODY, number, Wording.of(part).text(), section.text()));
        for (String pages : BOTH) {
            String top = part.top() + (pages.equals("default") ? WordStory.PAGE_NUMBER : "");
            found.add(PaperText.compare(Zone.TOP, number, top, referred(section, "header " + pages)));
            String foot = String.join("\n", part.foot());
            found.add(PaperText.compare(Zone.FOOT, number, foot, referred(section, "footer " + pages)));
        }
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private String referred(Section section, String kind) throws IOException, XMLStreamException {
        String file = files.get(section.references().getOrDefault(kind, ""));
        return file == null ? "" : story(file).text();
    }

    private WordStory story(String file) throws IOException, XMLStreamException {
        XMLStreamReader xml = open(file);
        WordStory story = new WordStory(file.equals("word/document.xml"));
        while (xml.hasNext()) {
            xml.next();
            story.read(xml);
        }
        return story;
    }

    private void relationships() throws IOException, XMLStreamException {
        XMLStreamReader xml = open("word/_rels/document.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                files.put(xml.getAttributeValue(null, "Id"), "word/" + xml.getAttributeValue(null, "Target"));
            }
        }
    }

    private XMLStreamReader open(String file) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            throw new IOException(file + "?");
        }
        if (entry.getSize() > MOST_BYTES) {
            throw new IOException(file + ": " + entry.getSize() + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(zip.getInputStream(entry));
    }
}
