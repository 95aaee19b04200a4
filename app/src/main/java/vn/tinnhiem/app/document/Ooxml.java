package vn.tinnhiem.app.document;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Một phần XML của tệp Word. Names are written with their prefix, as "w:p"; attributes as name, value, name, value… */
final class Ooxml {

    static final String WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter(16_384);
    private final XMLStreamWriter xml;

    Ooxml(String root) {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
            open(root, "xmlns:w", WORDPROCESSING, "xmlns:r", RELATIONSHIPS);
            xml.writeAttribute("xmlns:v", "urn:schemas-microsoft-com:vml");
            xml.writeAttribute("xmlns:o", "urn:schemas-microsoft-com:office:office");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Ooxml open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Ooxml close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Ooxml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    Ooxml characters(String characters) {
        try {
            xml.writeCharacters(characters);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the root. Nothing can be added after. */
    String finished() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
