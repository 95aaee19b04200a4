package vn.tinnhiem.sheet.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Phần đầu của một ảnh JPEG: size, resolution and colour, read without a library, and a header of its own making.
 *
 * <p>The header keeps tables and frame and drops all else (profiles, thumbnails, JFIF), since the JDK's reader stumbles
 * over odd ones and would convert profiles pixel by pixel; and it says the colour model outright, which the JDK
 * otherwise guesses differently from the standard.
 */
final class JpegMarkers {

    /** How three channels are stored: not said from outside, as they are, or as brightness and two colours. */
    enum Colours {
        AS_IT_SAYS,
        RGB,
        YCC
    }

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int NONE = -1;

    private final byte[] data;
    private final int end;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    private int width;
    private int height;
    private int components;
    private boolean namedRgb;
    private int adobe = NONE;
    private int dpi;
    private boolean mirrored;
    private int scan;
    private int finish;

    private JpegMarkers(byte[] data) {
        this.data = data;
        this.end = data.length;
    }

    /**
     * @param tables a stream of tables only, as TIFF keeps apart; may be empty
     */
    static JpegMarkers read(byte[] tables, byte[] data) throws PageRefused {
        JpegMarkers markers = new JpegMarkers(data);
        if (tables.length > 0) {
            JpegMarkers apart = new JpegMarkers(tables);
            apart.walk();
            markers.kept.writeBytes(apart.kept.toByteArray());
            markers.adobe = apart.adobe;
        }
        if (!markers.walk() || markers.components == 0) {
            throw new PageRefused(FileCause.DAMAGED, "a JPEG without a frame");
        }
        markers.findEnd();
        return markers;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int components() {
        return components;
    }

    /** 0 where nothing is said. */
    int dpi() {
        return dpi;
    }

    /** Whether it shows what a mirror would. */
    boolean isMirrored() {
        return mirrored;
    }

    /** Whether it says itself how its colours are stored. */
    boolean saysColours() {
        return adobe != NONE;
    }

    /** Whether four channels are stored as brightness, two colours and black. */
    boolean isYcck() {
        return adobe == 2;
    }

    /** Where the first scan begins in the data. */
    int scan() {
        return scan;
    }

    /** One past the end of the picture. */
    int finish() {
        return finish;
    }

    /** A header that goes before {@link #scan()}. */
    byte[] header(Colours colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(kept.size() + 18);
        out.write(0xFF);
        out.write(0xD8);
        if (components >= 3) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
            out.writeBytes(ADOBE);
            out.writeBytes(new byte[] {0, 100, 0, 0, 0, 0, (byte) transform(colours)});
        }
        out.writeBytes(kept.toByteArray());
        return out.toByteArray();
    }

    private int transform(Colours colours) {
        if (components == 4) {
            return isYcck() ? 2 : 0;
        }
        return switch (colours) {
            case RGB -> 0;
            case YCC -> 1;
            case AS_IT_SAYS -> adobe == NONE ? (namedRgb ? 0 : 1) : Math.min(adobe, 1);
        };
    }

    /** @return whether a scan follows; tables end without one */
    private boolean walk() throws PageRefused {
        if (u16(0) != 0xFFD8) {
            throw new PageRefused(FileCause.DAMAGED, "no JPEG at its start");
        }
        int at = 2;
        while (true) {
            if ((u16(at) >> 8) != 0xFF) {
                throw new PageRefused(FileCause.DAMAGED, "no marker in a JPEG header");
            }
            int marker = u16(at) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                return false;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
                continue;
            }
            if (marker == 0xDA) {
                scan = at;
                return true;
            }
            int length = u16(at + 2);
            if (length < 2 || at + 2 + length > end) {
                throw new PageRefused(FileCause.TRUNCATED, "a JPEG header is cut off");
            }
            segment(marker, at, length);
            at += 2 + length;
        }
    }

    private void segment(int marker, int at, int length) throws PageRefused {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> {
                frame(at, length);
                kept.write(data, at, length + 2);
            }
            case 0xC4, 0xDB, 0xDD -> kept.write(data, at, length + 2);
            case 0xE0 -> jfif(at, length);
            case 0xE1 -> exif(at, length);
            case 0xEE -> {
                if (length >= 14 && starts(at + 4, ADOBE)) {
                    adobe = data[at + 15] & 0xFF;
                }
            }
            default -> {
                if (marker >= 0xC3 && marker <= 0xCF) {
                    throw new PageRefused(FileCause.UNSUPPORTED, "JPEG of process " + Integer.toHexString(marker));
                }
            }
        }
    }

    private void frame(int at, int length) throws PageRefused {
        if (components != 0 || length < 8) {
            throw new PageRefused(FileCause.DAMAGED, "a JPEG of several frames");
        }
        height = u16(at + 5);
        width = u16(at + 7);
        components = data[at + 9] & 0xFF;
        if ((data[at + 4] & 0xFF) != 8 || height == 0) {
            throw new PageRefused(FileCause.UNSUPPORTED, "JPEG of " + data[at + 4] + " bits, height " + height);
        }
        if ((components != 1 && components != 3 && components != 4) || length < 8 + 3 * components) {
            throw new PageRefused(FileCause.UNSUPPORTED, "JPEG of " + components + " channels");
        }
        namedRgb = components == 3 && data[at + 10] == 'R' && data[at + 13] == 'G' && data[at + 16] == 'B';
    }

    private void jfif(int at, int length) throws PageRefused {
        if (length >= 14 && starts(at + 4, JFIF) && dpi == 0) {
            double unit = data[at + 11] == 1 ? 1 : data[at + 11] == 2 ? 2.54 : 0;
            dpi = Limits.dpi(unit * Math.sqrt((double) u16(at + 12) * u16(at + 14)));
            dpi = dpi == ExifTags.UNKNOWN ? 0 : dpi;
        }
    }

    private void exif(int at, int length) {
        if (length > 16 && starts(at + 4, EXIF)) {
            ExifTags tags = ExifTags.of(data, at + 10, at + 2 + length);
            dpi = tags.dpi() == 0 ? dpi : tags.dpi();
            mirrored |= tags.mirrored();
        }
    }

    /** Walks over the scans to the end marker: a file without one was cut off. */
    private void findEnd() throws PageRefused {
        byte[] d = data;
        int scans = 0;
        int at = scan;
        while (at < end - 1) {
            if (d[at] != -1) {
                at++;
                continue;
            }
            int marker = d[at + 1] & 0xFF;
            if (marker == 0xD9) {
                finish = at + 2;
                return;
            }
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
            } else {
                scans += marker == 0xDA ? 1 : 0;
                if (scans > Limits.SCANS) {
                    throw new PageRefused(FileCause.TOO_LARGE, "a JPEG of more than " + Limits.SCANS + " scans");
                }
                at += 2 + Math.max(2, at + 3 < end ? u16(at + 2) : 2);
            }
        }
        throw new PageRefused(FileCause.TRUNCATED, "a JPEG without its end");
    }

    private boolean starts(int at, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (at + i >= end || data[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int u16(int at) throws PageRefused {
        if (at + 2 > end) {
            throw new PageRefused(FileCause.TRUNCATED, "a JPEG header is cut off");
        }
        return (data[at] & 0xFF) << 8 | (data[at + 1] & 0xFF);
    }
}
