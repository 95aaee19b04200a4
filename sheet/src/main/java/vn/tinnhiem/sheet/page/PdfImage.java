package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Một ảnh lấy ra khỏi PDF mà không vẽ trang: the embedded stream goes to the decoder of its own format. */
final class PdfImage {

    private final Placed placed;
    private final COSDictionary dictionary;
    private final int width;
    private final int height;
    private final int bits;
    private final boolean stencil;
    private final ColourSpace space;

    PdfImage(Placed placed) throws PageRefused, IOException {
        this.placed = placed;
        this.dictionary = placed.dictionary();
        this.width = dictionary.getInt(COSName.WIDTH, COSName.W, 0);
        this.height = dictionary.getInt(COSName.HEIGHT, COSName.H, 0);
        this.stencil = dictionary.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        this.bits = stencil ? 1 : dictionary.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
        this.space = stencil
                ? ColourSpace.gray()
                : ColourSpace.of(dictionary.getDictionaryObject(COSName.COLORSPACE, COSName.CS), placed.spaces());
        Limits.picture(width, height, space.channels() > 1);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isStencil() {
        return stencil;
    }

    /** A second image that makes parts of this one transparent; null where there is none. */
    @Nullable
    COSStream mask() {
        COSStream soft = dictionary.getCOSStream(COSName.SMASK);
        return soft != null ? soft : dictionary.getCOSStream(COSName.MASK);
    }

    /** Whether some colours of it are transparent. */
    boolean hasClearColours() {
        return dictionary.getCOSArray(COSName.MASK) != null;
    }

    /** Refuses what can change marks. */
    void refuseRedrawn() throws PageRefused {
        COSStream mask = mask();
        if (uses(dictionary, COSName.JBIG2_DECODE) || (mask != null && uses(mask, COSName.JBIG2_DECODE))) {
            throw new PageRefused(FileCause.JBIG2, "JBIG2 in PDF");
        }
    }

    private static boolean uses(COSDictionary image, COSName filter) throws PageRefused {
        return PdfBytes.of(new byte[0], image).filters().contains(filter);
    }

    /**
     * Decodes it, and is as strict with what only the renderer can show.
     *
     * @return empty where the bytes are whole, but their meaning is for the renderer
     */
    Optional<ScannedPage> decode() throws PageRefused, IOException {
        PdfBytes bytes = dictionary instanceof COSStream stream
                ? PdfBytes.of(stream, Limits.PICTURE_BYTES)
                : PdfBytes.of(placed.inline(), dictionary);
        PdfBytes encoded = bytes.undone(Math.min(1, bytes.filters().size()), Limits.PICTURE_BYTES);
        return switch (encoded.last()) {
            case "DCTDecode" -> jpeg(encoded);
            case "CCITTFaxDecode" -> fax(encoded);
            case "JBIG2Decode" -> throw new PageRefused(FileCause.JBIG2, "JBIG2 in PDF");
            case "JPXDecode" -> throw new PageRefused(FileCause.UNSUPPORTED, "JPEG 2000 in PDF");
            default -> samples(encoded);
        };
    }

    private Optional<ScannedPage> jpeg(PdfBytes encoded) throws PageRefused, IOException {
        JpegMarkers markers = JpegMarkers.read(Jpeg.NO_TABLES, encoded.data());
        int transform = encoded.lastParameters().getInt(COSName.getPDFName("ColorTransform"), -1);
        JpegMarkers.Colours colours = markers.saysColours() || transform < 0
                ? JpegMarkers.Colours.AS_IT_SAYS
                : transform == 0 ? JpegMarkers.Colours.RGB : JpegMarkers.Colours.YCC;
        Canvas canvas = Jpeg.decode(markers, encoded.data(), colours);
        boolean plain = (space.kind() == ColourSpace.Kind.GRAY && markers.components() == 1)
                || (space.kind() == ColourSpace.Kind.RGB && markers.components() == 3);
        Ends ends = ends(space.channels());
        if (!plain || ends == Ends.OTHER || stencil) {
            return Optional.empty();
        }
        return Optional.of(finish(canvas, ends == Ends.SWAPPED, false));
    }

    private Optional<ScannedPage> fax(PdfBytes encoded) throws PageRefused {
        COSDictionary said = encoded.lastParameters();
        int columns = said.getInt(COSName.COLUMNS, 1728);
        Limits.picture(columns, height, false);
        if (columns < width) {
            throw new PageRefused(FileCause.DAMAGED, "fax of " + columns + " columns for " + width);
        }
        Fax.Coding coding = new Fax.Coding(
                said.getInt(COSName.K, 0), said.getBoolean(COSName.getPDFName("EncodedByteAlign"), false));
        Canvas canvas = Canvas.gray(columns, height);
        boolean blackIsOne = said.getBoolean(COSName.BLACK_IS_1, false);
        Ends ends = ends(1);
        Boolean swapped = swapped(ends);
        Fax.decode(encoded.data(), coding, blackIsOne ^ Boolean.TRUE.equals(swapped), canvas, 0, 0, columns, height);
        if (columns != width || swapped == null || bits != 1) {
            return Optional.empty();
        }
        return Optional.of(finish(canvas, false, true));
    }

    /** Whether a bit of 0 is white; null where it is neither black nor white. */
    private @Nullable Boolean swapped(Ends ends) {
        if (ends == Ends.OTHER || (stencil && !placed.blackPaint())) {
            return null;
        }
        if (space.kind() == ColourSpace.Kind.INDEXED && ends == Ends.USUAL && space.palette().length == 6) {
            boolean gray = isGray(space.palette(), 0) && isGray(space.palette(), 3);
            int zero = space.palette()[0] & 0xFF;
            int one = space.palette()[3] & 0xFF;
            return (gray && zero + one == 255 && zero % 255 == 0) ? Boolean.valueOf(zero == 255) : null;
        }
        return space.kind() == ColourSpace.Kind.GRAY ? Boolean.valueOf(ends == Ends.SWAPPED) : null;
    }

    private static boolean isGray(byte[] rgb, int at) {
        return rgb[at] == rgb[at + 1] && rgb[at] == rgb[at + 2];
    }

    private Optional<ScannedPage> samples(PdfBytes encoded) throws PageRefused, IOException {
        Optional<Samples> known = samplesHere();
        Samples samples = known.orElse(Samples.of(Samples.Kind.RGB, bits, space.channels(), false));
        PdfRows rows = new PdfRows(encoded, samples, width, height);
        if (known.isEmpty()) {
            rows.check();
            return Optional.empty();
        }
        Canvas canvas = samples.canvas(width, height);
        rows.read(canvas);
        return Optional.of(finish(canvas, false, bits == 1));
    }

    /** How the samples are read; empty where only the renderer knows. */
    private Optional<Samples> samplesHere() throws PageRefused {
        boolean small = bits == 1 || bits == 2 || bits == 4;
        if (!small && bits != 8 && bits != 16) {
            throw new PageRefused(FileCause.DAMAGED, "samples of " + bits + " bits");
        }
        Ends ends = ends(space.channels());
        if (ends == Ends.OTHER || (stencil && !placed.blackPaint())) {
            return Optional.empty();
        }
        boolean swapped = ends == Ends.SWAPPED;
        return switch (space.kind()) {
            case GRAY -> Optional.of(Samples.gray(bits, 1, swapped, false));
            case RGB ->
                small
                        ? Optional.empty()
                        : Optional.of(
                                Samples.of(swapped ? Samples.Kind.RGB_NEGATIVE : Samples.Kind.RGB, bits, 3, false));
            case INDEXED ->
                swapped || bits == 16 ? Optional.empty() : Optional.of(Samples.palette(bits, 1, space.palette(), null));
            case OTHER -> Optional.empty();
        };
    }

    private enum Ends {
        USUAL,
        SWAPPED,
        OTHER
    }

    /** The Decode array: which end of the samples is dark. */
    private Ends ends(int channels) {
        COSBase said = dictionary.getDictionaryObject(COSName.DECODE, COSName.D);
        if (!(said instanceof COSArray array)) {
            return Ends.USUAL;
        }
        double most = space.kind() == ColourSpace.Kind.INDEXED ? (1 << bits) - 1 : 1;
        boolean usual = array.size() >= 2 * channels;
        boolean swapped = usual;
        for (int i = 0; i < array.size(); i++) {
            double value = array.getObject(i) instanceof COSNumber number ? number.floatValue() : -1;
            usual &= value == (i % 2 == 0 ? 0 : most);
            swapped &= value == (i % 2 == 0 ? most : 0);
        }
        return usual ? Ends.USUAL : swapped ? Ends.SWAPPED : Ends.OTHER;
    }

    private ScannedPage finish(Canvas canvas, boolean negative, boolean bilevel) {
        if (negative) {
            canvas.invert();
        }
        if (placed.isMirrored()) {
            canvas.upsideDown();
        }
        return canvas.done(placed.dpi(canvas.width(), canvas.height()), bilevel);
    }
}
