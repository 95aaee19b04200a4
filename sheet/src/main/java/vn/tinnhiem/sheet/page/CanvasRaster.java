package vn.tinnhiem.sheet.page;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Raster rỗng đứng trước {@link Canvas}: decoders of the JDK hand over row by row with {@link #setRect}, and so no
 * picture in three channels is ever held whole.
 */
final class CanvasRaster extends WritableRaster {

    private static final int[] GRAY = {0};
    private static final int[] RGB = {0, 1, 2};

    private final Canvas canvas;

    CanvasRaster(Canvas canvas) {
        super(model(canvas), new DataBufferByte(1), new Point());
        this.canvas = canvas;
    }

    private static PixelInterleavedSampleModel model(Canvas canvas) {
        int[] bands = canvas.isColour() ? RGB : GRAY;
        return new PixelInterleavedSampleModel(
                DataBuffer.TYPE_BYTE,
                canvas.width(),
                canvas.height(),
                bands.length,
                bands.length * canvas.width(),
                bands);
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        byte[] bytes = ((DataBufferByte) row.getDataBuffer()).getData();
        if (canvas.isColour()) {
            canvas.rgbLine(bytes, 0, 1, 3, 0, x, y, row.getWidth());
        } else {
            canvas.grayLine(bytes, 0, x, y, row.getWidth());
        }
    }
}
