package vn.tinnhiem.sheet.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.tinnhiem.sheet.layout.Face;

/** Tệp PDF/A-2b đang viết: embedded fonts, sRGB, metadata that name nobody, no clock. */
final class PdfA implements Closeable {

    private static final String PRODUCER = "Tín Nhiệm";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final List<TrueTypeFont> programs = new ArrayList<>();

    /**
     * @param date the only date in the file, if any; midnight in Vietnam
     */
    PdfA(String title, Optional<LocalDate> date) throws IOException {
        Optional<Calendar> midnight = date.map(day -> GregorianCalendar.from(day.atStartOfDay(VIETNAM)));
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        midnight.ifPresent(document.getDocumentInformation()::setCreationDate);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi-VN");
        catalog.setMetadata(metadata(title, midnight));
        catalog.addOutputIntent(outputIntent());
        catalog.setViewerPreferences(actualSize());
    }

    PDDocument document() {
        return document;
    }

    PDFont font(Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known == null) {
            TrueTypeFont program = new TTFParser().parse(new RandomAccessReadBuffer(face.open()));
            program.setEnableGsub(false);
            programs.add(program);
            known = PDType0Font.load(document, program, true);
            fonts.put(face, known);
        }
        return known;
    }

    /** A page that shows a drawing and nothing else. */
    void addPage(double widthMm, double heightMm, PDFormXObject drawing) throws IOException {
        PDPage page = new PDPage(Pen.page(widthMm, heightMm));
        page.setResources(new PDResources());
        COSName name = page.getResources().add(drawing);
        page.getCOSObject().setItem(COSName.CONTENTS, content("/" + name.getName() + " Do\n"));
        document.addPage(page);
    }

    /** Content of pages, in PDF operators. */
    COSStream content(String operators) throws IOException {
        COSStream content = document.getDocument().createCOSStream();
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return content;
    }

    /**
     * @param fingerprint of the content, so that other content has another document id
     */
    void save(long fingerprint, OutputStream out) throws IOException {
        document.setDocumentId(fingerprint);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (TrueTypeFont program : programs) {
            program.close();
        }
    }

    private PDMetadata metadata(String title, Optional<Calendar> date) throws IOException {
        try {
            XMPMetadata xmp = XMPMetadata.createXMPMetadata();
            var identification = xmp.createAndAddPDFAIdentificationSchema();
            identification.setPart(2);
            identification.setConformance("B");
            xmp.createAndAddDublinCoreSchema().setTitle(title);
            xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
            date.ifPresent(xmp.createAndAddXMPBasicSchema()::setCreateDate);
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return new PDMetadata(document, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private PDOutputIntent outputIntent() throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    /** A ballot that a print dialog scales to fit has its marks in other places. */
    private static PDViewerPreferences actualSize() {
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        preferences.setDuplex(PDViewerPreferences.DUPLEX.Simplex);
        preferences.setDisplayDocTitle(true);
        return preferences;
    }
}
