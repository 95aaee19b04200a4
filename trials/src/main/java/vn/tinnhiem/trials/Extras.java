package vn.tinnhiem.trials;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.trials.Layout.Rect;

/** Viết ngoài các dòng: signature, comments, a name written in, stamps and the round seal. */
final class Extras {

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Bùi", "Vũ", "Đỗ", "Hồ", "Ngô"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Quốc"};
    private static final String[] GIVEN = {"Thử", "Mẫu", "Nháp", "Phỏng", "Giả", "Ví", "Định", "Hư", "Cấu"};
    private static final String[] COMMENTS = {
        "không đồng ý",
        "rất tốt",
        "cần xem lại",
        "đề nghị làm rõ",
        "tôi không biết",
        "bỏ phiếu lại",
        "quá thấp",
        "đồng ý"
    };

    private final Layout layout;
    private final Hand hand;
    private final Pen pen;
    private final Dice dice;
    private final List<Trace> traces;

    Extras(Layout layout, Hand hand, Pen pen, List<Trace> traces) {
        this.layout = layout;
        this.hand = hand;
        this.pen = pen;
        this.dice = hand.dice();
        this.traces = traces;
    }

    void draw(Extra extra) {
        switch (extra) {
            case SEAL -> seal(dice.around(0, 1.5), dice.around(0, 1.5));
            case SEAL_OFF -> seal(dice.between(-6, 12), dice.between(-4, 12));
            case SIGNATURE -> sign(layout.signatureZone().grown(-5), 1);
            case SIGNATURE_OFF -> sign(layout.signatureZone().grown(6), 1.3);
            case NAME_ADDED -> write(name(), 0);
            case COMMENT ->
                write(
                        COMMENTS[dice.below(COMMENTS.length)],
                        dice.below(layout.emptyZones().size()));
            case COMMENT_MARGIN -> margin();
            case STAMP -> stamp();
        }
    }

    private String name() {
        return FAMILY[dice.below(FAMILY.length)] + " " + MIDDLE[dice.below(MIDDLE.length)] + " "
                + GIVEN[dice.below(GIVEN.length)];
    }

    private void write(String words, int zone) {
        Rect place = layout.emptyZones().get(zone).grown(-2);
        double height = Math.min(
                dice.between(3.2, 6), Math.min(place.width() / Letters.widthOf(words) / 0.7, place.height() / 1.7));
        double x = place.x() + Math.max(0, place.width() - Letters.widthOf(words) * height * 0.62) * dice.unit();
        double spare = Math.min(40, Math.max(0, place.height() - 2.2 * height));
        put(new Letters(hand).write(words, x, place.y() + 1.6 * height + spare * dice.unit(), height), pen);
    }

    private void margin() {
        String words = COMMENTS[dice.below(COMMENTS.length)];
        put(new Letters(hand).write(words, dice.between(20, 140), 8.2, dice.between(2.6, 4)), pen);
    }

    /** Loops that run to the right and a line under them. */
    private void sign(Rect zone, double large) {
        double wide = Math.min(zone.width(), dice.between(25, 55) * large);
        double x = zone.x() + (zone.width() - wide) * dice.unit();
        double y = zone.y() + zone.height() * dice.between(0.35, 0.65);
        int loops = 5 + dice.below(6);
        double[][] aims = new double[2 * loops + 1][];
        for (int i = 0; i < aims.length; i++) {
            double high = zone.height() * 0.45 * dice.between(0.15, 1) * (i < 3 ? 1 : 0.5);
            aims[i] = new double[] {
                x + wide * i / aims.length + dice.around(0, 2.5), y + (i % 2 == 0 ? high * 0.6 : -high)
            };
        }
        put(List.of(hand.curve(aims), hand.line(x + 2, y + 5, x + wide, y + dice.between(1, 5))), pen);
    }

    private void seal(double dx, double dy) {
        Pen ink = new Pen(Pen.Kind.FELT, 0.9, 205, 40, 50, dice.between(0.55, 0.95), dice.between(0.1, 0.6));
        double cx = layout.sealZone().centreX() + dx;
        double cy = layout.sealZone().centreY() + dy;
        double radius = Math.min(18, layout.sealZone().radius() - 2);
        Hand steady = new Hand(steady(), dice);
        put(List.of(circle(steady, cx, cy, radius), circle(steady, cx, cy, radius - 5.5)), ink);
        put(star(steady, cx, cy, 6), ink.thick(0.7));
        double turn = dice.around(0, 0.4);
        for (int i = 0; i < 30; i++) {
            double way = turn + i * 2 * Math.PI / 32;
            double x = cx + (radius - 2.8) * StrictMath.sin(way);
            double y = cy - (radius - 2.8) * StrictMath.cos(way);
            double across = dice.between(0.5, 1.2);
            double tall = 1.3;
            put(
                    List.of(
                            steady.line(
                                    x - across * StrictMath.cos(way) - tall * StrictMath.sin(way),
                                    y - across * StrictMath.sin(way) + tall * StrictMath.cos(way),
                                    x + tall * StrictMath.sin(way),
                                    y - tall * StrictMath.cos(way)),
                            steady.line(
                                    x + across * StrictMath.cos(way) - tall * StrictMath.sin(way),
                                    y + across * StrictMath.sin(way) + tall * StrictMath.cos(way),
                                    x + tall * StrictMath.sin(way),
                                    y - tall * StrictMath.cos(way))),
                    ink.thick(0.4));
        }
    }

    private static Writer steady() {
        return new Writer(1, 0, 0.02, 0, 0, 0, 0, 0, 0, 0, 1, false);
    }

    private static Stroke circle(Hand hand, double cx, double cy, double radius) {
        double[][] aims = new double[33][];
        for (int i = 0; i < aims.length; i++) {
            double way = i * 2 * Math.PI / 32;
            aims[i] = new double[] {cx + radius * StrictMath.cos(way), cy + radius * StrictMath.sin(way)};
        }
        return hand.curve(aims);
    }

    private static List<Stroke> star(Hand hand, double cx, double cy, double radius) {
        List<Stroke> strokes = new ArrayList<>();
        for (double size = radius; size > 0.8; size -= 0.7) {
            for (int i = 0; i < 10; i++) {
                double r0 = size * (i % 2 == 0 ? 1 : 0.42);
                double r1 = size * (i % 2 == 0 ? 0.42 : 1);
                double a = i * Math.PI / 5;
                double b = (i + 1) * Math.PI / 5;
                strokes.add(hand.line(
                        cx + r0 * StrictMath.sin(a),
                        cy - r0 * StrictMath.cos(a),
                        cx + r1 * StrictMath.sin(b),
                        cy - r1 * StrictMath.cos(b)));
            }
        }
        return strokes;
    }

    private void stamp() {
        Pen ink = new Pen(Pen.Kind.FELT, 0.6, dice.chance(0.5) ? 200 : 50, 45, 90, dice.between(0.5, 0.9), 0.4);
        Rect zone =
                layout.emptyZones().get(dice.below(layout.emptyZones().size())).grown(-3);
        double x = zone.x() + Math.max(0, zone.width() - 44) * dice.unit();
        double y = zone.y() + Math.max(0, zone.height() - 18) * dice.unit();
        Hand steady = new Hand(steady(), dice);
        put(
                List.of(
                        steady.line(x, y, x + 42, y), steady.line(x + 42, y, x + 42, y + 14),
                        steady.line(x + 42, y + 14, x, y + 14), steady.line(x, y + 14, x, y)),
                ink);
        put(new Letters(steady).write("đã kiểm", x + 6, y + 10, 6), ink);
    }

    private void put(List<Stroke> strokes, Pen with) {
        strokes.forEach(stroke -> traces.add(new Trace(stroke, with, -1, -1)));
    }
}
