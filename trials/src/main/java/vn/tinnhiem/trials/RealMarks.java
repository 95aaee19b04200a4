package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Dấu của người thật: pictures of X marks drawn by people, pasted into boxes instead of drawn ones. Each picture shows one
 * printed box in its middle with {@value #MARGIN} parts in {@value #WHOLE} of its side around it; the box is laid over the
 * ballot's box, and what is darker stays. Kept in a folder of the caller's, since such pictures belong to others.
 */
public final class RealMarks {

    private static final int MARGIN = 16;
    private static final int WHOLE = 75;

    private final List<Raster> pictures;

    private RealMarks(List<Raster> pictures) {
        this.pictures = pictures;
    }

    /** Every PNG of the folder, by name. */
    public static RealMarks read(Path folder) throws IOException {
        List<Raster> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".png")).sorted().toList()) {
                pictures.add(gray(ImageIO.read(file.toFile())));
            }
        }
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("no PNG in " + folder);
        }
        return new RealMarks(pictures);
    }

    private static Raster gray(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        copy.getGraphics().drawImage(image, 0, 0, null);
        byte[] bgr = ((DataBufferByte) copy.getRaster().getDataBuffer()).getData();
        byte[] gray = new byte[bgr.length / 3];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = bgr[3 * i + 1];
        }
        return new Raster(image.getWidth(), image.getHeight(), 300, gray);
    }

    int size() {
        return pictures.size();
    }

    /** One picture over one box. */
    void paste(Canvas canvas, Paste paste) {
        Raster from = pictures.get(paste.number());
        double part = paste.box().width() / (WHOLE - 2.0 * MARGIN);
        double left = paste.box().x() - MARGIN * part;
        double top = paste.box().y() - MARGIN * part;
        double scale = canvas.perMm();
        double perPixel = from.width() / (WHOLE * part * scale);
        int u0 = (int) Math.max(0, left * scale);
        int v0 = (int) Math.max(0, top * scale);
        int side = (int) (WHOLE * part * scale);
        for (int v = v0; v < Math.min(canvas.height(), v0 + side); v++) {
            for (int u = u0; u < Math.min(canvas.width(), u0 + side); u++) {
                int x = Math.clamp((int) ((u + 0.5 - left * scale) * perPixel), 0, from.width() - 1);
                int y = Math.clamp((int) ((v + 0.5 - top * scale) * perPixel), 0, from.height() - 1);
                canvas.stain(u, v, 1 - (from.pixels()[y * from.width() + x] & 0xff) / 255f, paste.pen());
            }
        }
    }

    /** Which picture goes into which box, in the ink of which pen. */
    record Paste(Layout.Rect box, int number, Pen pen) {}
}
