package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/** Mỗi loại tệp một tệp nhỏ: what is cut, bent and fuzzed. Names begin with the format. */
final class EveryKind {

    private static final Known GRAY = Known.gray(120, 90);
    private static final Known COLOUR = Known.colour(120, 90);
    private static final Known BILEVEL = Known.bilevel(120, 90);

    private EveryKind() {}

    /** Writes them as seeds: {@code folder/format/name}. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> each : files().entrySet()) {
            String name = each.getKey();
            Path folder = Files.createDirectories(Path.of(args[0], name.substring(0, name.indexOf('-'))));
            Files.write(folder.resolve(name), each.getValue());
        }
    }

    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("jpeg-gray", Written.jpeg(GRAY.asGray(), 0.8f, false));
        files.put("jpeg-colour", Written.jpeg(COLOUR.asColour(), 0.8f, false));
        files.put("jpeg-progressive", Written.jpeg(COLOUR.asColour(), 0.8f, true));
        files.put("jpeg-inks", Known.resource("colour-cmyk.jpg"));
        files.put("png-gray", Written.png(GRAY.asGray(), false));
        files.put("png-interlaced", Written.png(COLOUR.asColour(), true));
        files.put("png-bilevel", Written.png(BILEVEL.asBilevel(), true));
        files.put("webp-lossless", Known.resource("colour-lossless.webp"));
        files.put("webp-lossy", Known.resource("colour-lossy.webp"));
        for (String compression : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6", "LZW", "ZLib", "PackBits")) {
            String name = "tiff-" + compression.replaceAll("\\W", "").toLowerCase(java.util.Locale.ROOT);
            files.put(name, Written.tiff(compression, BILEVEL.asBilevel()));
        }
        files.put("tiff-plain", Written.tiff("", COLOUR.asColour()));
        files.put("tiff-tiles", Known.resource("bilevel-g4-tiles.tif"));
        files.put("tiff-jpeg", Known.resource("colour-jpeg-strips.tif"));
        files.put("tiff-planes", Known.resource("colour-planes-apart.tif"));
        files.put("tiff-64", Known.resource("colour-lzw-64-bit.tif"));
        files.put("tiff-pages", Known.resource("three-pages.tif"));
        pdfs(files);
        return files;
    }

    private static void pdfs(Map<String, byte[]> files) throws IOException {
        files.put("pdf-samples", pdf(GRAY.red(), COSName.FLATE_DECODE));
        files.put("pdf-lzw", pdf(GRAY.red(), COSName.LZW_DECODE));
        files.put("pdf-packed", pdf(GRAY.red(), COSName.RUN_LENGTH_DECODE));
        files.put("pdf-letters", pdf(GRAY.red(), new COSArray(List.of(COSName.ASCII85_DECODE, COSName.FLATE_DECODE))));
        COSStream jpeg = Pdf.image(
                Pdf.raw(Written.jpeg(GRAY.asGray(), 0.8f, false), "DCTDecode"), 120, 90, 8, COSName.DEVICEGRAY);
        files.put("pdf-jpeg", Pdf.plain(Pdf.SMALL_PAGE, jpeg));
        files.put("pdf-drawn", Pdf.plain(Pdf.SMALL_PAGE + " 1 0 0 rg 20 20 50 50 re f 2 w 9 9 m 99 99 l S", jpeg));
        files.put("pdf-form", Pdf.plain("/Im Do", Pdf.form("q 72 0 0 72 0 0 cm /X Do Q", "X", jpeg)));
        files.put("pdf-inline", Pdf.plain("q 72 0 0 72 0 0 cm BI /W 8 /H 2 /BPC 1 /CS /G /F /AHx ID a55a> EI Q", jpeg));
        try (PDDocument document = new PDDocument()) {
            COSStream fax =
                    CCITTFactory.createFromImage(document, BILEVEL.asBilevel()).getCOSObject();
            files.put("pdf-fax", Pdf.plain(Pdf.SMALL_PAGE, fax));
        }
    }

    private static byte[] pdf(byte[] samples, COSBase filter) throws IOException {
        return Pdf.plain(Pdf.SMALL_PAGE, Pdf.image(Pdf.stream(samples, filter), 120, 90, 8, COSName.DEVICEGRAY));
    }
}
