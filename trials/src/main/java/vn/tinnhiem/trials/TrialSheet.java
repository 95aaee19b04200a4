package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Một trang quét thử: the picture, and the truth about it.
 *
 * @param image gray, BGR or bilevel, as the scanner would deliver it before any compression
 * @param place where a point of the layout (millimetres) lies in the picture
 */
public record TrialSheet(BufferedImage image, Truth truth, Place place) {

    /** From millimetres of the layout to pixels of the picture. */
    public interface Place {
        /** {x, y} in pixels; outside the picture if that part is cut off. */
        double[] of(double x, double y);
    }

    /** The picture as a file of that format holds it; one of one page. */
    public byte[] bytes(PageFormat format) {
        try {
            return format.write(List.of(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture after the JPEG that its scanner writes; the picture itself if the scan has no {@link Distortion#JPEG}. */
    public BufferedImage compressed() {
        if (!truth.scan().has(Distortion.JPEG) || image.getType() == BufferedImage.TYPE_BYTE_BINARY) {
            return image;
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes(PageFormat.JPEG)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int dpi() {
        return truth.scan().dpi();
    }
}
