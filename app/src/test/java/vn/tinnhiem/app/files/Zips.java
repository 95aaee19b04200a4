package vn.tinnhiem.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook with one part of it changed. */
final class Zips {

    private Zips() {}

    static Path changed(Path file, byte[] zip, String part, String from, String to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean here = entry.getName().equals(part);
                if (here && !text.contains(from)) {
                    throw new IllegalStateException(from + " is not in " + part);
                }
                out.write((here ? text.replace(from, to) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
