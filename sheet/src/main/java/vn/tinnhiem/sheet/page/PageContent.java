package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Những gì một trang PDF vẽ ra: its images with their places, and whether anything else can be seen. Nothing is drawn.
 *
 * <p>Forms inside forms cost what they draw each time, so all instructions of a page are counted together.
 */
final class PageContent {

    private static final int DEPTH = 16;
    private static final int INSTRUCTIONS = 2_000_000;
    private static final int INVISIBLE = 3;
    private static final int CLIP_ONLY = 7;
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh");
    private static final Set<String> SHOWING = Set.of("Tj", "TJ", "'", "\"");
    private static final Set<String> FILL_COLOUR = Set.of("g", "rg", "k", "sc", "scn");

    private final List<Placed> images = new ArrayList<>();
    private final Deque<COSBase> open = new ArrayDeque<>();
    private int bytesLeft = 2 * Limits.CONTENT_BYTES;
    private int instructionsLeft = INSTRUCTIONS;
    private boolean drawnBefore;
    private boolean drawnAfter;
    private boolean unusual;
    private boolean drawnLetters;

    /** Trạng thái vẽ, kept by q and brought back by Q. */
    private record State(Matrix matrix, int textMode, boolean type3, boolean black) {}

    private PageContent() {}

    /** @param contents a stream or an array of streams; null where nothing is drawn */
    static PageContent of(@Nullable COSBase contents, COSDictionary resources) throws PageRefused, IOException {
        PageContent page = new PageContent();
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                page.append(array.getObject(i), all);
            }
        } else if (contents != null) {
            page.append(contents, all);
        }
        page.run(all.toByteArray(), resources, new State(new Matrix(), 0, false, true));
        return page;
    }

    /** In the order in which they are drawn. */
    List<Placed> images() {
        return images;
    }

    /** Something could be seen besides the images if they cover all that was drawn before them. */
    boolean isDrawnOver() {
        return drawnAfter || unusual;
    }

    /** Something is drawn before the first image. */
    boolean isDrawnUnder() {
        return drawnBefore;
    }

    /** Letters come from a font of pictures, as some scanners cut pages into. */
    boolean hasDrawnLetters() {
        return drawnLetters;
    }

    private void append(@Nullable COSBase part, java.io.ByteArrayOutputStream all) throws PageRefused, IOException {
        if (!(part instanceof COSStream stream)) {
            throw new PageRefused(FileCause.DAMAGED, "a page whose drawing is missing");
        }
        all.writeBytes(decoded(stream));
        all.write('\n');
    }

    private byte[] decoded(COSStream stream) throws PageRefused, IOException {
        byte[] data = PdfBytes.of(stream, bytesLeft).undone(0, bytesLeft).data();
        bytesLeft -= data.length;
        return data;
    }

    private void run(byte[] content, COSDictionary resources, State first) throws PageRefused, IOException {
        PDFStreamParser parser = new PDFStreamParser(content);
        Deque<State> kept = new ArrayDeque<>();
        List<COSBase> operands = new ArrayList<>();
        State state = first;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (--instructionsLeft < 0) {
                throw new PageRefused(FileCause.TOO_LARGE, "a page of more than " + INSTRUCTIONS + " instructions");
            }
            if (token instanceof COSBase operand) {
                operands.add(operand);
            } else if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "q" -> kept.push(state);
                    case "Q" -> state = kept.isEmpty() ? state : kept.pop();
                    case "Do" -> external(operands, resources, state);
                    case "BI" -> inline(operator, resources, state);
                    default -> state = after(operator.getName(), operands, resources, state);
                }
                operands.clear();
            }
        }
    }

    private State after(String name, List<COSBase> operands, COSDictionary resources, State state) {
        if (PAINTING.contains(name)) {
            drew();
        } else if (SHOWING.contains(name)) {
            text(operands, state);
        } else if (FILL_COLOUR.contains(name)) {
            return new State(state.matrix, state.textMode, state.type3, isBlack(name, operands));
        } else if (name.equals("cm") && operands.size() == 6) {
            return new State(matrix(operands).multiply(state.matrix), state.textMode, state.type3, state.black);
        } else if (name.equals("Tr") && operands.size() == 1) {
            int mode = operands.getFirst() instanceof COSNumber number ? number.intValue() : 0;
            return new State(state.matrix, mode, state.type3, state.black);
        } else if (name.equals("Tf") && !operands.isEmpty()) {
            COSDictionary font = resource(resources, COSName.FONT, operands.getFirst()) instanceof COSDictionary found
                    ? found
                    : null;
            boolean type3 = font != null && COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
            return new State(state.matrix, state.textMode, type3, state.black);
        } else if (name.equals("gs") && !operands.isEmpty()) {
            graphics(resource(resources, COSName.EXT_G_STATE, operands.getFirst()));
        } else if (name.equals("BDC") && !operands.isEmpty()) {
            unusual |= COSName.OC.equals(operands.getFirst());
        }
        return state;
    }

    private void drew() {
        drawnBefore |= images.isEmpty();
        drawnAfter |= !images.isEmpty();
    }

    private void text(List<COSBase> operands, State state) {
        if (state.textMode == INVISIBLE || state.textMode == CLIP_ONLY || operands.isEmpty()) {
            return;
        }
        boolean empty = operands.getLast() instanceof COSString string && string.getBytes().length == 0;
        if (!empty) {
            drawnLetters |= state.type3;
            drew();
        }
    }

    /** Black is what a scanner paints stencils with; other colours are for the renderer. */
    private static boolean isBlack(String name, List<COSBase> operands) {
        boolean cmyk = operands.size() == 4 && !name.equals("g");
        for (int i = 0; i < operands.size(); i++) {
            double wanted = cmyk && i == 3 ? 1 : 0;
            if (!(operands.get(i) instanceof COSNumber number) || (number.floatValue() != wanted && !(cmyk && i < 3))) {
                return false;
            }
        }
        return !operands.isEmpty();
    }

    /** Anything that makes images shine through, or hides parts of them, is for the renderer. */
    private void graphics(@Nullable COSBase found) {
        if (found instanceof COSDictionary state) {
            COSBase mask = state.getDictionaryObject(COSName.SMASK);
            COSBase blend = state.getDictionaryObject(COSName.BM);
            unusual |= mask != null && !COSName.NONE.equals(mask);
            unusual |= blend != null && !COSName.NORMAL.equals(blend) && !COSName.COMPATIBLE.equals(blend);
            unusual |= state.getFloat(COSName.CA_NS, 1) < 1;
            unusual |= state.containsKey(COSName.TR) || state.containsKey(COSName.getPDFName("TR2"));
        }
    }

    private void external(List<COSBase> operands, COSDictionary resources, State state)
            throws PageRefused, IOException {
        COSBase found = operands.isEmpty() ? null : resource(resources, COSName.XOBJECT, operands.getFirst());
        if (!(found instanceof COSStream stream)) {
            throw new PageRefused(FileCause.DAMAGED, "a page that draws an object which is missing");
        }
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        unusual |= stream.containsKey(COSName.OC);
        if (COSName.IMAGE.equals(kind)) {
            image(new Placed(stream, new byte[0], spaces(resources), state.matrix, state.black));
        } else if (COSName.FORM.equals(kind)) {
            form(stream, resources, state);
        } else {
            throw new PageRefused(FileCause.UNSUPPORTED, "a page that draws an object of an unknown kind");
        }
    }

    private void form(COSStream form, COSDictionary resources, State state) throws PageRefused, IOException {
        if (open.size() >= DEPTH || open.contains(form)) {
            throw new PageRefused(FileCause.DAMAGED, "forms in forms, " + open.size() + " deep");
        }
        open.push(form);
        COSArray said = form.getCOSArray(COSName.MATRIX);
        Matrix inside = said == null ? state.matrix : Matrix.createMatrix(said).multiply(state.matrix);
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        COSDictionary group = form.getCOSDictionary(COSName.GROUP);
        unusual |= group != null && !state.matrix.equals(inside) && group.containsKey(COSName.SMASK);
        run(decoded(form), own == null ? resources : own, new State(inside, state.textMode, state.type3, state.black));
        open.pop();
    }

    private void inline(Operator operator, COSDictionary resources, State state) throws PageRefused {
        byte[] data = operator.getImageData();
        COSDictionary dictionary = operator.getImageParameters();
        if (data == null || dictionary == null) {
            throw new PageRefused(FileCause.DAMAGED, "an image among the drawing without its bytes");
        }
        image(new Placed(dictionary, data, spaces(resources), state.matrix, state.black));
    }

    private void image(Placed image) throws PageRefused {
        if (images.size() >= Limits.PIECES) {
            throw new PageRefused(FileCause.TOO_LARGE, "more than " + Limits.PIECES + " images on a page");
        }
        images.add(image);
    }

    private static COSDictionary spaces(COSDictionary resources) {
        COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
        return spaces == null ? new COSDictionary() : spaces;
    }

    private static @Nullable COSBase resource(COSDictionary resources, COSName kind, COSBase name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null || !(name instanceof COSName key) ? null : all.getDictionaryObject(key);
    }

    private static Matrix matrix(List<COSBase> six) {
        COSArray array = new COSArray();
        six.forEach(array::add);
        return Matrix.createMatrix(array);
    }
}
