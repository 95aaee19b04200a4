package vn.tinnhiem.sheet.ink;

/** Khung trong mảnh ảnh, in samples: from {@code (left, top)} to before {@code (right, bottom)}. */
record Frame(int left, int top, int right, int bottom) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /** Smaller by so many samples on every side, larger where negative. */
    Frame inset(int samples) {
        return new Frame(left + samples, top + samples, right - samples, bottom - samples);
    }

    /** How many samples lie on the edge. */
    int around() {
        return 2 * (width() + height()) - 4;
    }

    /** Abscissa of the {@code k}th sample of the edge, clockwise from the top left. */
    int edgeX(int k) {
        int w = width() - 1;
        int h = height() - 1;
        if (k < w) {
            return left + k;
        }
        if (k < w + h) {
            return left + w;
        }
        return k < 2 * w + h ? left + 2 * w + h - k : left;
    }

    /** Ordinate of the {@code k}th sample of the edge. */
    int edgeY(int k) {
        int w = width() - 1;
        int h = height() - 1;
        if (k < w) {
            return top;
        }
        if (k < w + h) {
            return top + k - w;
        }
        return k < 2 * w + h ? top + h : top + 2 * (w + h) - k;
    }
}
