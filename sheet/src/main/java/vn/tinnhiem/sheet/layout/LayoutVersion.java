package vn.tinnhiem.sheet.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Số hiệu bố cục: the first 32 bits of a SHA-256 over the positions and the persons, as 8 hex digits. */
final class LayoutVersion {

    private static final int BYTES = 4;

    private LayoutVersion() {}

    static String of(SheetLayout layout) {
        var canonical = new StringBuilder("layout/1 ").append(layout.page()).append('\n');
        add(canonical, "corner", layout.cornerMarks());
        add(canonical, "orientation", List.of(layout.orientationMark()));
        add(canonical, "qr", layout.qr().stream().map(QrPlace::symbol).toList());
        layout.texts().forEach(zone -> add(canonical, zone.role().name(), List.of(zone.area())));
        for (SheetRow row : layout.rows()) {
            canonical
                    .append(row.number())
                    .append(' ')
                    .append(row.name())
                    .append(' ')
                    .append(row.position());
            add(canonical, "", List.of(row.area(), row.nameArea(), row.leftTick(), row.rightTick()));
            add(canonical, "box", row.boxes().stream().map(Box::area).toList());
        }
        add(canonical, "rule", layout.rules());
        add(canonical, "empty", layout.emptyZones());
        add(canonical, "seal", List.of(layout.sealZone().bounds()));
        add(canonical, "signature", List.of(layout.signatureZone()));
        return HexFormat.of().withUpperCase().formatHex(sha256(canonical.toString()), 0, BYTES);
    }

    private static void add(StringBuilder canonical, String kind, List<Rect> areas) {
        canonical.append(kind);
        areas.forEach(r -> canonical.append(
                String.format(Locale.ROOT, " %.2f %.2f %.2f %.2f;", r.x(), r.y(), r.width(), r.height())));
        canonical.append('\n');
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
