package vn.tinnhiem.sheet.page;

import java.io.IOException;

/** Tệp một ảnh: JPEG, PNG or WebP, one page. The file is loaded when the page is asked for. */
final class Picture implements ScanFile {

    private final FileBytes file;
    private final FileFormat format;

    Picture(FileBytes file, FileFormat format) {
        this.file = file;
        this.format = format;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public ScannedPage page(int index) throws PageRefused {
        if (index != 0) {
            throw new IndexOutOfBoundsException(index);
        }
        return Guarded.run(() -> {
            byte[] data = file.read(0, Limits.pictureBytes(file.size()));
            return switch (format) {
                case JPEG -> Jpeg.page(data);
                case PNG -> Png.decode(data);
                case WEBP -> WebP.page(data);
                case PDF, TIFF -> throw new IllegalStateException("files of several pages");
            };
        });
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
