package vn.tinnhiem.sheet.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Byte của một luồng PDF và các bộ lọc còn lại trước chúng. Filters are undone one by one, each within a limit, since
 * the library would inflate a bomb whole.
 *
 * @param data still encoded with {@code filters}, the first of them outermost
 * @param parameters of each filter
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once
record PdfBytes(byte[] data, List<COSName> filters, List<COSDictionary> parameters) {

    private static final int FILTERS = 8;
    private static final Set<COSName> OF_BYTES = Set.of(
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII85_DECODE,
            COSName.RUN_LENGTH_DECODE,
            COSName.LZW_DECODE,
            COSName.FLATE_DECODE);

    static PdfBytes of(COSStream stream, int limit) throws PageRefused, IOException {
        try (InputStream in = stream.createRawInputStream()) {
            byte[] data = in.readNBytes(limit);
            if (data.length == limit && in.read() >= 0) {
                throw new PageRefused(FileCause.TOO_LARGE, "a PDF stream of more than " + limit + " bytes");
            }
            return of(data, stream);
        }
    }

    /** @param dictionary with full names, or the short ones of images inside drawing instructions */
    static PdfBytes of(byte[] data, COSDictionary dictionary) throws PageRefused {
        List<COSName> names = new ArrayList<>();
        for (COSBase each : list(dictionary.getDictionaryObject(COSName.FILTER, COSName.F))) {
            if (!(each instanceof COSName name)) {
                throw new PageRefused(FileCause.DAMAGED, "a filter that is no name");
            }
            names.add(full(name));
        }
        if (names.size() > FILTERS) {
            throw new PageRefused(FileCause.TOO_LARGE, names.size() + " filters around each other");
        }
        List<COSDictionary> parameters = new ArrayList<>();
        for (COSBase each : list(dictionary.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
            parameters.add(each instanceof COSDictionary some ? some : new COSDictionary());
        }
        while (parameters.size() < names.size()) {
            parameters.add(new COSDictionary());
        }
        return new PdfBytes(data, names, parameters);
    }

    private static List<COSBase> list(COSBase one) {
        List<COSBase> all = new ArrayList<>();
        if (one instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (one != null) {
            all.add(one);
        }
        return all;
    }

    private static COSName full(COSName name) {
        return switch (name.getName()) {
            case "AHx" -> COSName.ASCII_HEX_DECODE;
            case "A85" -> COSName.ASCII85_DECODE;
            case "LZW" -> COSName.LZW_DECODE;
            case "Fl" -> COSName.FLATE_DECODE;
            case "RL" -> COSName.RUN_LENGTH_DECODE;
            case "CCF" -> COSName.CCITTFAX_DECODE;
            case "DCT" -> COSName.DCT_DECODE;
            default -> name;
        };
    }

    /** Name of the innermost filter, empty where there is none. */
    String last() {
        return filters.isEmpty() ? "" : filters.getLast().getName();
    }

    COSDictionary lastParameters() {
        return filters.isEmpty() ? new COSDictionary() : parameters.get(filters.size() - 1);
    }

    /** With all filters undone but the last {@code left}. */
    PdfBytes undone(int left, int limit) throws PageRefused, IOException {
        PdfBytes now = this;
        while (now.filters.size() > left) {
            COSName filter = now.filters.getFirst();
            COSDictionary said = now.parameters.getFirst();
            boolean plainFlate = filter.equals(COSName.FLATE_DECODE) && said.getInt(COSName.PREDICTOR, 1) <= 1;
            byte[] out = plainFlate ? inflate(now.data, limit) : byLibrary(filter, said, now.data, limit);
            now = new PdfBytes(
                    out, now.filters.subList(1, now.filters.size()), now.parameters.subList(1, now.parameters.size()));
        }
        return now;
    }

    private static byte[] inflate(byte[] data, int limit) throws PageRefused {
        byte[] out = new byte[(int) Math.min(limit, 4L * data.length + 64)];
        int done = 0;
        try (Inflated supply = new Inflated(data, 0, data.length)) {
            while (true) {
                done += supply.some(out, done, out.length - done);
                if (supply.isFinished()) {
                    return Arrays.copyOf(out, done);
                }
                if (done < out.length) {
                    throw new PageRefused(FileCause.TRUNCATED, "compressed data end after " + done + " bytes");
                }
                if (done == limit) {
                    throw tooLarge(limit);
                }
                out = Arrays.copyOf(out, (int) Math.min(limit, 2L * done));
            }
        }
    }

    private static byte[] byLibrary(COSName filter, COSDictionary said, byte[] data, int limit)
            throws PageRefused, IOException {
        if (!OF_BYTES.contains(filter)) {
            throw new PageRefused(FileCause.UNSUPPORTED, "the filter " + filter.getName() + " around another");
        }
        COSDictionary around = new COSDictionary();
        around.setItem(COSName.FILTER, filter);
        around.setItem(COSName.DECODE_PARMS, said);
        Bounded out = new Bounded(limit);
        var _ = FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(data), out, around, 0);
        if (out.full) {
            throw tooLarge(limit);
        }
        return out.bytes.toByteArray();
    }

    private static PageRefused tooLarge(int limit) {
        return new PageRefused(FileCause.TOO_LARGE, "a PDF stream that becomes more than " + limit + " bytes");
    }

    /** Takes so much and no more; says afterwards whether there was more, whatever the filter made of the refusal. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;
        private boolean full;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int at, int n) throws IOException {
            if (n > limit - bytes.size()) {
                full = true;
                throw new IOException("full");
            }
            bytes.write(from, at, n);
        }
    }
}
