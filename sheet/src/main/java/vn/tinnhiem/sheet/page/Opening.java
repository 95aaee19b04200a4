package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.file.Path;

/** Mở một tệp quét theo loại của nó, and close it again where that fails. */
final class Opening {

    private Opening() {}

    static ScanFile of(Path path) throws PageRefused, IOException {
        FileBytes file = new FileBytes(path);
        try {
            return of(path, file);
        } catch (PageRefused | IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private static ScanFile of(Path path, FileBytes file) throws PageRefused, IOException {
        if (file.size() == 0) {
            throw new PageRefused(FileCause.EMPTY, "0 bytes");
        }
        if (file.size() > Limits.FILE_BYTES) {
            throw new PageRefused(FileCause.TOO_LARGE, "a file of " + file.size() + " bytes");
        }
        byte[] head = file.read(0, (int) Math.min(FileFormat.HEAD, file.size()));
        if (FileFormat.heic(head)) {
            throw new PageRefused(FileCause.HEIC, "a picture in HEIC");
        }
        FileFormat format = FileFormat.of(head)
                .orElseThrow(
                        () -> new PageRefused(FileCause.NOT_A_SCAN, "no known format in " + file.size() + " bytes"));
        return switch (format) {
            case JPEG, PNG, WEBP -> new Picture(file, format);
            case TIFF -> TiffFile.open(path, file);
            case PDF -> PdfFile.open(path, file, head);
        };
    }
}
