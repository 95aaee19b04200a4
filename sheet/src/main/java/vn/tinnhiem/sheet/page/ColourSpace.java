package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Không gian màu của một ảnh PDF, as far as scanners use it; profiles are not applied, dark stays dark without them.
 *
 * @param channels of one pixel
 * @param palette three bytes for each value of an indexed space; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // a look-up table, never compared
record ColourSpace(Kind kind, int channels, byte[] palette) {

    enum Kind {
        GRAY,
        RGB,
        INDEXED,
        /** For the renderer, which knows them all. */
        OTHER
    }

    private static final byte[] NONE = {};
    private static final int DEPTH = 4;
    private static final int MOST_CHANNELS = 32;
    private static final Map<String, String> SHORT =
            Map.of("G", "DeviceGray", "RGB", "DeviceRGB", "CMYK", "DeviceCMYK", "I", "Indexed");

    /** @param said what stands in the image, null where nothing does */
    static ColourSpace of(@Nullable COSBase said, COSDictionary named) throws PageRefused, IOException {
        return of(said, named, 0);
    }

    private static ColourSpace of(@Nullable COSBase said, COSDictionary named, int depth)
            throws PageRefused, IOException {
        if (depth > DEPTH) {
            throw new PageRefused(FileCause.DAMAGED, "colour spaces that go in circles");
        }
        if (said instanceof COSName name) {
            COSBase other = named.getDictionaryObject(name);
            ColourSpace known = byName(SHORT.getOrDefault(name.getName(), name.getName()));
            return known != null ? known : other == null ? other(1) : of(other, named, depth + 1);
        }
        if (!(said instanceof COSArray array) || !(array.getObject(0) instanceof COSName name)) {
            return other(1);
        }
        return switch (SHORT.getOrDefault(name.getName(), name.getName())) {
            case "CalGray" -> gray();
            case "CalRGB" -> rgb();
            case "Lab" -> other(3);
            case "ICCBased" -> profile(array.getObject(1));
            case "Indexed" -> indexed(array, named, depth);
            case "DeviceN" -> other(array.getObject(1) instanceof COSArray inks ? inks.size() : 1);
            default -> array.size() == 1 ? of(name, named, depth + 1) : other(1);
        };
    }

    private static @Nullable ColourSpace byName(String name) throws PageRefused {
        return switch (name) {
            case "DeviceGray", "CalGray" -> gray();
            case "DeviceRGB", "CalRGB" -> rgb();
            case "DeviceCMYK" -> other(4);
            default -> null;
        };
    }

    static ColourSpace gray() {
        return new ColourSpace(Kind.GRAY, 1, NONE);
    }

    static ColourSpace rgb() {
        return new ColourSpace(Kind.RGB, 3, NONE);
    }

    private static ColourSpace other(int channels) throws PageRefused {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new PageRefused(FileCause.DAMAGED, "a colour space of " + channels + " channels");
        }
        return new ColourSpace(Kind.OTHER, channels, NONE);
    }

    private static ColourSpace profile(@Nullable COSBase stream) throws PageRefused {
        int n = stream instanceof COSDictionary profile ? profile.getInt(COSName.N, 0) : 0;
        return n == 1 ? gray() : n == 3 ? rgb() : other(n);
    }

    private static ColourSpace indexed(COSArray array, COSDictionary named, int depth) throws PageRefused, IOException {
        ColourSpace base = of(array.getObject(1), named, depth + 1);
        byte[] table = table(array.getObject(3));
        int last = array.getObject(2) instanceof COSInteger most ? most.intValue() : -1;
        if (last < 0 || last > 255 || table.length < (last + 1) * base.channels()) {
            throw new PageRefused(FileCause.DAMAGED, "a palette of " + table.length + " bytes for " + last);
        }
        if (base.kind() != Kind.GRAY && base.kind() != Kind.RGB) {
            return other(1);
        }
        byte[] rgb = new byte[3 * (last + 1)];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = base.kind() == Kind.GRAY ? table[i / 3] : table[i];
        }
        return new ColourSpace(Kind.INDEXED, 1, rgb);
    }

    private static byte[] table(@Nullable COSBase table) throws PageRefused, IOException {
        return switch (table) {
            case COSString string -> string.getBytes();
            case COSStream stream ->
                PdfBytes.of(stream, 1 << 16).undone(0, 1 << 16).data();
            case null, default -> NONE;
        };
    }
}
