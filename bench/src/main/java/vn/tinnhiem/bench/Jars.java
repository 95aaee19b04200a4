package vn.tinnhiem.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.tinnhiem.app.scan.Judged;
import vn.tinnhiem.sheet.reader.SheetReader;
import vn.tinnhiem.trials.Truth;

/** Bản dựng đang chạy: what reads, what decides and what makes the sheets, as one digest. */
final class Jars {

    private Jars() {}

    static String digest() throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Class<?> type : List.of(SheetReader.class, Judged.class, Truth.class)) {
                Path jar = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
                try (InputStream in = Files.newInputStream(jar)) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
