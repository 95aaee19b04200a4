package vn.tinnhiem.app.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Kết quả đọc một trang dưới dạng byte, giữa hai tiến trình và trong sổ tạm. What comes back was made by a process that had
 * foreign bytes in its hands: it is believed in nothing that the layouts do not allow.
 */
final class ReadingBytes {

    /** Changes with what is written here. */
    static final int VERSION = 2;

    /** No page says more than this. */
    static final int MOST = 1 << 20;

    private static final int SHEET = 1;
    private static final int BLANK_SIDE = 2;
    private static final int UNREADABLE = 3;
    private static final int MOST_CODE = 512;
    private static final int MOST_SIGHTINGS = 4096;
    private static final int CELLS = InkPattern.GRID * InkPattern.GRID;
    private static final double MOST_MM = 10_000;
    /** Stands where something could not be measured. */
    private static final float UNMEASURED = -1;

    private ReadingBytes() {}

    /** The bytes are no reading of a page of this vote. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    static byte[] of(PageReading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (reading) {
                case PageReading.Sheet sheet -> sheet(sheet, out);
                case PageReading.BlankSide() -> out.writeByte(BLANK_SIDE);
                case PageReading.Unreadable(PageCause cause, String code) -> {
                    out.writeByte(UNREADABLE);
                    out.writeByte(cause.ordinal());
                    code(code, out);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void sheet(PageReading.Sheet sheet, DataOutputStream out) throws IOException {
        out.writeByte(SHEET);
        out.writeUTF(sheet.ballot());
        code(sheet.code(), out);
        out.writeShort(sheet.rows().size());
        for (RowReading row : sheet.rows()) {
            out.writeInt(row.person());
            for (BoxReading box : row.boxes()) {
                out.writeByte(box.ink().ordinal());
                out.writeBoolean(box.sure());
                out.writeBoolean(box.cross());
                numbers(
                        out,
                        box.coverage(),
                        box.faintCoverage(),
                        box.crossings(),
                        box.diagonal(),
                        box.white(),
                        box.outline());
            }
            numbers(out, row.nameInk(), row.nameRun(), row.outsideInk());
        }
        out.writeShort(sheet.sightings().size());
        for (Sighting sighting : sheet.sightings()) {
            Rect place = sighting.place();
            out.writeByte(sighting.doubt().ordinal());
            out.writeInt(sighting.person());
            numbers(out, place.x(), place.y(), place.width(), place.height(), sighting.score());
        }
        out.write(sheet.pattern().cells());
        Posture posture = sheet.posture();
        numbers(out, posture.dpi(), posture.turnDegrees(), posture.stretch(), posture.residualMm());
        out.writeByte(posture.paper());
        out.writeByte(posture.black());
        out.writeBoolean(posture.photo());
    }

    /** Whether a page that was believed before needs a person, as far as it can be told by itself. */
    static boolean doubtful(byte[] bytes, List<Form> forms) {
        try {
            return switch (read(bytes, forms)) {
                case PageReading.Sheet sheet -> !sheet.sightings().isEmpty();
                case PageReading.BlankSide() -> false;
                case PageReading.Unreadable _ -> true;
            };
        } catch (Malformed e) {
            return true;
        }
    }

    /** A code longer than any of ours is cut: it is foreign either way. */
    private static void code(String code, DataOutputStream out) throws IOException {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < code.length() && i < MOST_CODE; i++) {
            char c = code.charAt(i);
            plain.append(c >= ' ' && c < 0x7F ? c : '?');
        }
        out.writeUTF(plain.toString());
    }

    private static void numbers(DataOutputStream out, double... values) throws IOException {
        for (double value : values) {
            float narrow = (float) value;
            out.writeFloat(Float.isFinite(narrow) ? narrow : UNMEASURED);
        }
    }

    /** @throws Malformed when anything in it is not as the forms of this vote allow */
    static PageReading read(byte[] bytes, List<Form> forms) throws Malformed {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            PageReading reading = switch (in.readByte()) {
                case SHEET -> sheet(in, forms);
                case BLANK_SIDE -> new PageReading.BlankSide();
                case UNREADABLE -> new PageReading.Unreadable(one(PageCause.values(), in.readByte()), code(in));
                default -> throw new Malformed("kind");
            };
            if (in.available() > 0) {
                throw new Malformed("more than a reading");
            }
            return reading;
        } catch (Malformed e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed(e.getClass().getSimpleName());
        }
    }

    private static PageReading sheet(DataInputStream in, List<Form> forms) throws IOException {
        String ballot = in.readUTF();
        LayoutJson layout = forms.stream()
                .map(Form::layout)
                .filter(each -> each.ballotId().equals(ballot))
                .findFirst()
                .orElseThrow(() -> new Malformed("ballot"));
        String code = code(in);
        List<RowReading> rows = rows(in, layout);
        List<Sighting> sightings = sightings(in, layout);
        byte[] cells = new byte[rows.size() * 3 * CELLS];
        in.readFully(cells);
        Posture posture = new Posture(
                number(in),
                number(in),
                number(in),
                number(in),
                in.readUnsignedByte(),
                in.readUnsignedByte(),
                in.readBoolean());
        return new PageReading.Sheet(ballot, code, rows, sightings, new InkPattern(cells), posture);
    }

    private static List<RowReading> rows(DataInputStream in, LayoutJson layout) throws IOException {
        if (in.readUnsignedShort() != layout.rows().size()) {
            throw new Malformed("rows");
        }
        List<RowReading> rows = new ArrayList<>();
        for (LayoutJson.Row row : layout.rows()) {
            if (in.readInt() != row.person()) {
                throw new Malformed("person");
            }
            List<BoxReading> boxes = new ArrayList<>();
            for (int box = 0; box < 3; box++) {
                boxes.add(new BoxReading(
                        one(Ink.values(), in.readByte()),
                        in.readBoolean(),
                        in.readBoolean(),
                        number(in),
                        number(in),
                        number(in),
                        number(in),
                        number(in),
                        number(in)));
            }
            rows.add(new RowReading(row.person(), boxes, number(in), number(in), number(in)));
        }
        return rows;
    }

    private static List<Sighting> sightings(DataInputStream in, LayoutJson layout) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST_SIGHTINGS) {
            throw new Malformed("sightings");
        }
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Doubt doubt = one(Doubt.values(), in.readByte());
            int person = in.readInt();
            if (person != Sighting.SHEET && layout.rows().stream().noneMatch(row -> row.person() == person)) {
                throw new Malformed("person of a sighting");
            }
            Rect place = new Rect(millimetres(in), millimetres(in), millimetres(in), millimetres(in));
            sightings.add(new Sighting(doubt, person, place, number(in)));
        }
        return sightings;
    }

    private static String code(DataInputStream in) throws IOException {
        String code = in.readUTF();
        if (code.length() > MOST_CODE || code.chars().anyMatch(c -> c < ' ' || c >= 0x7F)) {
            throw new Malformed("code");
        }
        return code;
    }

    private static double millimetres(DataInputStream in) throws IOException {
        double value = number(in);
        if (Math.abs(value) > MOST_MM) {
            throw new Malformed("millimetres");
        }
        return value;
    }

    private static double number(DataInputStream in) throws IOException {
        float value = in.readFloat();
        if (!Float.isFinite(value)) {
            throw new Malformed("number");
        }
        return value;
    }

    private static <T> T one(T[] values, byte ordinal) throws Malformed {
        if (ordinal < 0 || ordinal >= values.length) {
            throw new Malformed("choice");
        }
        return values[ordinal];
    }
}
