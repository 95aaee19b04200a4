package vn.tinnhiem.sheet.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Một tệp PDF dựng từng đối tượng, so that a test can say exactly what a scanner wrote. */
final class Pdf implements AutoCloseable {

    static final String WHOLE_PAGE = "q 595 0 0 842 0 0 cm /Im Do Q";

    static final String SMALL_PAGE = "q 72 0 0 72 0 0 cm /Im Do Q";

    private static final float SMALL = 72;

    private final PDDocument document = new PDDocument();

    /** One page with that drawing; {@code /Im} is the image. */
    static byte[] of(String drawing, COSStream image) throws IOException {
        try (Pdf pdf = new Pdf()) {
            pdf.page(drawing, image);
            return pdf.bytes();
        }
    }

    /** As {@link #of}, the drawing left as it is, so that a fuzzer can change it, on a page that is drawn fast. */
    static byte[] plain(String drawing, COSStream image) throws IOException {
        try (Pdf pdf = new Pdf()) {
            PDPage page = pdf.page(drawing, image);
            page.setMediaBox(new PDRectangle(SMALL, SMALL));
            page.getCOSObject().setItem(COSName.CONTENTS, stream(drawing.getBytes(StandardCharsets.ISO_8859_1), null));
            return pdf.bytes();
        }
    }

    PDDocument document() {
        return document;
    }

    /** Adds a page; its first object is {@code /Im}, the others {@code /Im1}, {@code /Im2} … */
    PDPage page(String drawing, COSStream... objects) throws IOException {
        PDPage page = new PDPage(new PDRectangle(595, 842));
        COSDictionary named = new COSDictionary();
        for (int i = 0; i < objects.length; i++) {
            named.setItem(COSName.getPDFName(i == 0 ? "Im" : "Im" + i), objects[i]);
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject()
                .setItem(COSName.CONTENTS, stream(drawing.getBytes(StandardCharsets.ISO_8859_1), COSName.FLATE_DECODE));
        document.addPage(page);
        return page;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    /** Encoded by PDFBox with that filter. */
    static COSStream stream(byte[] data, @Nullable COSBase filter) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(filter)) {
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    /** Data that are encoded already. */
    static COSStream raw(byte[] encoded, String filter) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
        return stream;
    }

    static COSStream image(COSStream stream, int width, int height, int bits, COSBase space) {
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, bits);
        stream.setItem(COSName.COLORSPACE, space);
        return stream;
    }

    static COSStream form(String drawing, String name, COSStream inside) {
        COSStream form = stream(drawing.getBytes(StandardCharsets.ISO_8859_1), COSName.FLATE_DECODE);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, array(0, 0, 595, 842));
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.getPDFName(name), inside);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }

    static COSArray array(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(value == (int) value ? COSInteger.get((int) value) : new COSFloat(value));
        }
        return array;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
