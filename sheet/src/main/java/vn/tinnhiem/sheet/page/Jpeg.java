package vn.tinnhiem.sheet.page;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;

/**
 * Ảnh JPEG thành trang: gray ones as scanners write them by {@link BaselineJpeg}, all others by the JDK's own decoder, fed with
 * a clean header and writing straight into the planes.
 */
final class Jpeg {

    private static final String READER = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
    private static final ImageReaderSpi JDK = jdk();
    static final byte[] NO_TABLES = {};

    private Jpeg() {}

    static ScannedPage page(byte[] data) throws PageRefused, IOException {
        JpegMarkers markers = JpegMarkers.read(NO_TABLES, data);
        Canvas canvas = decode(markers, data, JpegMarkers.Colours.AS_IT_SAYS);
        if (markers.isMirrored()) {
            canvas.upsideDown();
        }
        return canvas.done(markers.dpi(), false);
    }

    /**
     * @param markers of this data
     * @throws PageRefused also when the decoder had to make up a single pixel
     */
    static Canvas decode(JpegMarkers markers, byte[] data, JpegMarkers.Colours colours)
            throws PageRefused, IOException {
        boolean colour = markers.components() > 1;
        Limits.picture(markers.width(), markers.height(), colour);
        Canvas canvas = colour
                ? Canvas.colour(markers.width(), markers.height())
                : Canvas.gray(markers.width(), markers.height());
        byte[] header = markers.header(colours);
        if (colour || !BaselineJpeg.decode(markers, header, data, canvas)) {
            byJdk(markers, header, data, canvas);
        }
        return canvas;
    }

    static void byJdk(JpegMarkers markers, byte[] header, byte[] data, Canvas canvas) throws PageRefused, IOException {
        ImageReader reader = JDK.createReaderInstance();
        Complaint complaint = new Complaint();
        try (JoinedInput in = new JoinedInput(header, data, markers.scan(), markers.finish())) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener(complaint);
            if (markers.components() == 4) {
                cmyk(reader.readRaster(0, null), markers.isYcck(), canvas);
            } else {
                ImageReadParam param = reader.getDefaultReadParam();
                param.setDestination(destination(canvas));
                var _ = reader.read(0, param);
            }
        } finally {
            reader.dispose();
        }
        complaint.refuse();
    }

    private static BufferedImage destination(Canvas canvas) {
        ColorSpace space = ColorSpace.getInstance(canvas.isColour() ? ColorSpace.CS_sRGB : ColorSpace.CS_GRAY);
        ComponentColorModel model =
                new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, new CanvasRaster(canvas), false, null);
    }

    /**
     * Inks on paper, stored inverted as Adobe does (255 is no ink) and then perhaps as brightness and colours of the
     * inks; a rough conversion is enough for dark and light.
     */
    private static void cmyk(Raster raster, boolean ycck, Canvas canvas) {
        byte[] row = ((DataBufferByte) raster.getDataBuffer()).getData();
        int p = 0;
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++, p += 4) {
                int k = row[p + 3] & 0xFF;
                int a = row[p] & 0xFF;
                int b = row[p + 1] & 0xFF;
                int c = row[p + 2] & 0xFF;
                int red = ycck ? 255 - byteOf(a + 1.402 * (c - 128)) : a;
                int green = ycck ? 255 - byteOf(a - 0.344136 * (b - 128) - 0.714136 * (c - 128)) : b;
                int blue = ycck ? 255 - byteOf(a + 1.772 * (b - 128)) : c;
                int least = Math.min(red, Math.min(green, blue)) * k / 255;
                int most = Math.max(red, Math.max(green, blue)) * k / 255;
                canvas.pixel(x, y, least, most);
            }
        }
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static ImageReaderSpi jdk() {
        Iterator<ImageReaderSpi> all =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (all.hasNext()) {
            ImageReaderSpi next = all.next();
            if (next.getClass().getName().equals(READER)) {
                return next;
            }
        }
        throw new IllegalStateException("this Java has no JPEG reader");
    }

    /** What the decoder warned of first; it goes on and makes pixels up, we do not. */
    private static final class Complaint implements IIOReadWarningListener {

        private static final Pattern STRAY = Pattern.compile("\\b(\\d{1,6}) extraneous bytes before marker 0xd9");
        private static final int FEW = 64;

        private @Nullable String first;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            first = first == null && !isHarmless(warning) ? warning : first;
        }

        /** A few stray bytes before the end marker, as some phones leave them: all pixels were decoded by then. */
        private static boolean isHarmless(String warning) {
            Matcher stray = STRAY.matcher(warning);
            return stray.find() && Integer.parseInt(stray.group(1)) <= FEW;
        }

        void refuse() throws PageRefused {
            if (first != null) {
                boolean cut = first.toLowerCase(Locale.ROOT).contains("premature end");
                throw new PageRefused(cut ? FileCause.TRUNCATED : FileCause.DAMAGED, "the JPEG decoder: " + first);
            }
        }
    }
}
