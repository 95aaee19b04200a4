package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Mọi vùng của một tờ phiếu, đặt tên để phép thử nói được hai vùng nào đè nhau. */
record Zones(List<Named> all) {

    private static final double ROUNDING_MM = 0.025;

    record Named(String name, Rect area) {}

    static Zones of(SheetLayout layout) {
        List<Named> zones = new ArrayList<>();
        layout.cornerMarks().forEach(mark -> zones.add(new Named("corner", mark)));
        zones.add(new Named("orientation", layout.orientationMark()));
        layout.qr().forEach(qr -> zones.add(new Named("qr", qr.zone())));
        layout.texts().forEach(text -> zones.add(new Named(text.role().name(), text.area())));
        for (SheetRow row : layout.rows()) {
            zones.add(new Named("row " + row.number(), row.area()));
            zones.add(new Named("left tick " + row.number(), row.leftTick()));
            zones.add(new Named("right tick " + row.number(), row.rightTick()));
        }
        layout.emptyZones().forEach(zone -> zones.add(new Named("empty", zone)));
        zones.add(new Named("seal", layout.sealZone().bounds()));
        zones.add(new Named("signature", layout.signatureZone()));
        return new Zones(zones);
    }

    /** Pairs that overlap, but for the seal over the name of the body. */
    List<String> collisions() {
        List<String> collisions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Named first = all.get(i);
                Named second = all.get(j);
                boolean hangingSeal =
                        first.name().equals("ISSUER") && second.name().equals("seal");
                if (!hangingSeal && overlap(first.area(), second.area())) {
                    collisions.add(first + " / " + second);
                }
            }
        }
        return collisions;
    }

    List<String> offPage(double widthMm, double heightMm, double edgeMm) {
        return all.stream()
                .filter(zone -> zone.area().x() < edgeMm - ROUNDING_MM
                        || zone.area().y() < edgeMm - ROUNDING_MM
                        || zone.area().right() > widthMm - edgeMm + ROUNDING_MM
                        || zone.area().bottom() > heightMm - edgeMm + ROUNDING_MM)
                .map(Named::toString)
                .toList();
    }

    static boolean overlap(Rect a, Rect b) {
        return Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()) > ROUNDING_MM
                && Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()) > ROUNDING_MM;
    }
}
