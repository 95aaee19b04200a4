package vn.tinnhiem.trials;

/**
 * Mực in: how the printer lays toner at 600 dots an inch.
 *
 * @param spread pixels by which every black edge grows (1 is 0.04 mm); negative for a thin print
 * @param darkness 1 is black; 0.5 a cartridge near its end, with fine white specks
 */
record Toner(int spread, double darkness) {

    static final Toner FRESH = new Toner(0, 1);

    Raster applied(Raster page) {
        byte[] pixels = page.pixels();
        for (int step = 0; step < Math.abs(spread); step++) {
            pixels = grown(pixels, page.width(), page.height(), spread > 0);
        }
        return darkness >= 1 ? with(page, pixels) : with(page, worn(pixels, page.width()));
    }

    private static Raster with(Raster page, byte[] pixels) {
        return new Raster(page.width(), page.height(), page.dpi(), pixels);
    }

    /** Each pixel becomes the darkest (or lightest) of itself and its four neighbours. */
    private static byte[] grown(byte[] pixels, int width, int height, boolean darker) {
        byte[] out = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                int a = pixels[i] & 0xff;
                int b = pixels[i - 1] & 0xff;
                int c = pixels[i + 1] & 0xff;
                int d = pixels[i - width] & 0xff;
                int e = pixels[i + width] & 0xff;
                out[i] = (byte)
                        (darker
                                ? Math.min(a, Math.min(Math.min(b, c), Math.min(d, e)))
                                : Math.max(a, Math.max(Math.max(b, c), Math.max(d, e))));
            }
        }
        return out;
    }

    private byte[] worn(byte[] pixels, int width) {
        byte[] out = new byte[pixels.length];
        double miss = (1 - darkness) * 0.5;
        for (int i = 0; i < pixels.length; i++) {
            int black = 255 - (pixels[i] & 0xff);
            if (black != 0) {
                double grain = (Grain.at(i % width, i / width) & 0xff) / 255.0;
                black = (int) (black * (grain < miss ? darkness * 0.3 : 0.4 + 0.6 * darkness));
            }
            out[i] = (byte) (255 - black);
        }
        return out;
    }
}
