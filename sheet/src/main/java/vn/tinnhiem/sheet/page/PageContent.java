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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
    /** A clip that leaves so much of an image cuts off its edge only. */
    private static final double WHOLE = 0.98;

    private static final int INVISIBLE = 3;
    private static final int CLIP_ONLY = 7;
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh");
    private static final Set<String> SHOWING = Set.of("Tj", "TJ", "'", "\"");
    private static final Set<String> COLOUR = Set.of("g", "rg", "k", "cs", "sc", "scn");

    private final List<Placed> images = new ArrayList<>();
    private final List<COSBase> reached = new ArrayList<>();
    private final Deque<COSBase> open = new ArrayDeque<>();
    private int bytesLeft = 2 * Limits.CONTENT_BYTES;
    private int instructionsLeft = INSTRUCTIONS;
    private boolean drawnBefore;
    private boolean drawnAfter;
    private boolean unusual;
    private boolean drawnLetters;

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
        page.run(all.toByteArray(), resources, Painting.first());
        return page;
    }

    /** In the order in which they are drawn. */
    List<Placed> images() {
        return images;
    }

    /** Patterns, fonts of pictures and masks that are used, and may hold images of their own. */
    List<COSBase> reached() {
        return reached;
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

    private void run(byte[] content, COSDictionary resources, Painting first) throws PageRefused, IOException {
        PDFStreamParser parser = new PDFStreamParser(content);
        Deque<Painting> kept = new ArrayDeque<>();
        List<COSBase> operands = new ArrayList<>();
        Outline outline = new Outline();
        Painting now = first;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (--instructionsLeft < 0) {
                throw new PageRefused(FileCause.TOO_LARGE, "a page of more than " + INSTRUCTIONS + " instructions");
            }
            if (token instanceof COSBase operand) {
                operands.add(operand);
            } else if (token instanceof Operator operator) {
                String name = operator.getName();
                switch (name) {
                    case "q" -> kept.push(now);
                    case "Q" -> now = kept.isEmpty() ? now : kept.pop();
                    case "Do" -> external(operands, resources, now);
                    case "BI" -> inline(operator, resources, now);
                    case "n" -> now = outline.end(now);
                    default -> {
                        if (PAINTING.contains(name)) {
                            drew();
                            now = outline.end(now);
                        } else if (!outline.takes(name, operands, now)) {
                            now = after(name, operands, resources, now);
                        }
                    }
                }
                operands.clear();
            }
        }
    }

    private Painting after(String name, List<COSBase> operands, COSDictionary resources, Painting now) {
        if (SHOWING.contains(name)) {
            text(operands, now);
        } else if (COLOUR.contains(name)) {
            if (name.equals("scn") && !operands.isEmpty()) {
                reach(resource(resources, COSName.PATTERN, operands.getLast()));
            }
            return now.inBlack(isBlack(name, operands));
        } else if (name.equals("cm") && operands.size() == 6) {
            return now.moved(matrix(operands));
        } else if (name.equals("Tr") && operands.size() == 1) {
            return now.inText(operands.getFirst() instanceof COSNumber number ? number.intValue() : 0);
        } else if (name.equals("Tf") && !operands.isEmpty()) {
            COSBase font = resource(resources, COSName.FONT, operands.getFirst());
            boolean ofPictures =
                    font instanceof COSDictionary found && COSName.TYPE3.equals(found.getCOSName(COSName.SUBTYPE));
            reach(ofPictures ? font : null);
            return now.inFont(ofPictures);
        } else if (name.equals("gs") && !operands.isEmpty()) {
            graphics(resource(resources, COSName.EXT_G_STATE, operands.getFirst()));
        } else if (name.equals("BDC") && !operands.isEmpty()) {
            unusual |= COSName.OC.equals(operands.getFirst());
        }
        return now;
    }

    private void reach(@Nullable COSBase found) {
        if (found != null && reached.size() < Limits.PIECES) {
            reached.add(found);
        }
    }

    private void drew() {
        drawnBefore |= images.isEmpty();
        drawnAfter |= !images.isEmpty();
    }

    private void text(List<COSBase> operands, Painting now) {
        if (now.textMode() == INVISIBLE || now.textMode() == CLIP_ONLY || operands.isEmpty()) {
            return;
        }
        boolean empty = operands.getLast() instanceof COSString string && string.getBytes().length == 0;
        if (!empty) {
            drawnLetters |= now.cutLetters();
            drew();
        }
    }

    /** Black is what a scanner paints stencils with; other colours, and those of named spaces, are for the renderer. */
    private static boolean isBlack(String name, List<COSBase> operands) {
        double[] wanted = switch (name) {
            case "g" -> new double[] {0};
            case "rg" -> new double[] {0, 0, 0};
            case "k" -> new double[] {0, 0, 0, 1};
            default -> new double[0];
        };
        boolean black = wanted.length > 0 && operands.size() == wanted.length;
        for (int i = 0; black && i < wanted.length; i++) {
            black = operands.get(i) instanceof COSNumber number && number.floatValue() == wanted[i];
        }
        return black;
    }

    /** Anything that makes images shine through, or hides parts of them, is for the renderer. */
    private void graphics(@Nullable COSBase found) {
        reach(found);
        if (found instanceof COSDictionary state) {
            COSBase mask = state.getDictionaryObject(COSName.SMASK);
            COSBase blend = state.getDictionaryObject(COSName.BM);
            unusual |= mask != null && !COSName.NONE.equals(mask);
            unusual |= blend != null && !COSName.NORMAL.equals(blend) && !COSName.COMPATIBLE.equals(blend);
            unusual |= state.getFloat(COSName.CA_NS, 1) < 1;
            unusual |= state.containsKey(COSName.TR) || state.containsKey(COSName.getPDFName("TR2"));
        }
    }

    private void external(List<COSBase> operands, COSDictionary resources, Painting now)
            throws PageRefused, IOException {
        COSBase found = operands.isEmpty() ? null : resource(resources, COSName.XOBJECT, operands.getFirst());
        if (!(found instanceof COSStream stream)) {
            throw new PageRefused(FileCause.DAMAGED, "a page that draws an object which is missing");
        }
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        unusual |= stream.containsKey(COSName.OC);
        if (COSName.IMAGE.equals(kind)) {
            image(new Placed(stream, new byte[0], spaces(resources), now.matrix(), now.black()), now);
        } else if (COSName.FORM.equals(kind)) {
            form(stream, resources, now);
        } else {
            throw new PageRefused(FileCause.UNSUPPORTED, "a page that draws an object of an unknown kind");
        }
    }

    private void form(COSStream form, COSDictionary resources, Painting now) throws PageRefused, IOException {
        if (open.size() >= DEPTH || open.contains(form)) {
            throw new PageRefused(FileCause.DAMAGED, "forms in forms, " + open.size() + " deep");
        }
        open.push(form);
        COSArray said = form.getCOSArray(COSName.MATRIX);
        Painting inside = said == null ? now : now.moved(Matrix.createMatrix(said));
        COSArray box = form.getCOSArray(COSName.BBOX);
        if (box != null && box.size() == 4) {
            PDRectangle bounds = new PDRectangle(box);
            inside = inside.clipped(Area.of(
                    inside.matrix(),
                    bounds.getLowerLeftX(),
                    bounds.getLowerLeftY(),
                    bounds.getWidth(),
                    bounds.getHeight()));
        }
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        run(decoded(form), own == null ? resources : own, inside);
        open.pop();
    }

    private void inline(Operator operator, COSDictionary resources, Painting now) throws PageRefused {
        byte[] data = operator.getImageData();
        COSDictionary dictionary = operator.getImageParameters();
        if (data == null || dictionary == null) {
            throw new PageRefused(FileCause.DAMAGED, "an image among the drawing without its bytes");
        }
        image(new Placed(dictionary, data, spaces(resources), now.matrix(), now.black()), now);
    }

    private void image(Placed image, Painting now) throws PageRefused {
        if (images.size() >= Limits.PIECES) {
            throw new PageRefused(FileCause.TOO_LARGE, "more than " + Limits.PIECES + " images on a page");
        }
        unusual |= now.oddClip() || !image.area().isMostlyIn(now.clip(), WHOLE);
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
