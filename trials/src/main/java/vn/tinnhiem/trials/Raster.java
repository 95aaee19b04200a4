package vn.tinnhiem.trials;

/**
 * Lưới điểm một kênh: rows of bytes, 0 black to 255 white.
 *
 * @param dpi pixels an inch, so that {@code mm × dpi / 25.4} is a place in it
 */
@SuppressWarnings("ArrayRecordComponent")
record Raster(int width, int height, int dpi, byte[] pixels) {

    /** The same picture at another resolution; each pixel is the mean of the area that it covers. */
    Raster resized(int newDpi) {
        if (newDpi == dpi) {
            return this;
        }
        int newWidth = (int) Math.round(width * (double) newDpi / dpi);
        int newHeight = (int) Math.round(height * (double) newDpi / dpi);
        return newDpi < dpi ? averaged(newWidth, newHeight, newDpi) : repeated(newWidth, newHeight, newDpi);
    }

    private Raster averaged(int newWidth, int newHeight, int newDpi) {
        double step = (double) dpi / newDpi;
        byte[] out = new byte[newWidth * newHeight];
        for (int v = 0; v < newHeight; v++) {
            for (int u = 0; u < newWidth; u++) {
                out[v * newWidth + u] = (byte) Math.round(mean(u * step, v * step, (u + 1) * step, (v + 1) * step));
            }
        }
        return new Raster(newWidth, newHeight, newDpi, out);
    }

    private double mean(double left, double top, double right, double bottom) {
        int lastX = Math.min(width - 1, (int) Math.ceil(right) - 1);
        int lastY = Math.min(height - 1, (int) Math.ceil(bottom) - 1);
        double sum = 0;
        double area = 0;
        for (int y = (int) top; y <= lastY; y++) {
            double high = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x <= lastX; x++) {
                double part = high * (Math.min(right, x + 1) - Math.max(left, x));
                sum += part * (pixels[y * width + x] & 0xff);
                area += part;
            }
        }
        return area == 0 ? 255 : sum / area;
    }

    private Raster repeated(int newWidth, int newHeight, int newDpi) {
        byte[] out = new byte[newWidth * newHeight];
        for (int v = 0; v < newHeight; v++) {
            int y = Math.min(height - 1, v * dpi / newDpi);
            for (int u = 0; u < newWidth; u++) {
                out[v * newWidth + u] = pixels[y * width + Math.min(width - 1, u * dpi / newDpi)];
            }
        }
        return new Raster(newWidth, newHeight, newDpi, out);
    }
}
