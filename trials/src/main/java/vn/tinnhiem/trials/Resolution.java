package vn.tinnhiem.trials;

import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Độ phân giải ghi trong tệp, as scanners write it; TIFF pages in one strip. */
final class Resolution {

    private Resolution() {}

    static IIOMetadata in(IIOMetadata meta, int dpi, int rows) throws IIOInvalidTreeException {
        String format = meta.getNativeMetadataFormatName();
        if (format.startsWith("javax_imageio_jpeg")) {
            jpeg(meta, format, dpi);
            return meta;
        }
        if (format.startsWith("javax_imageio_png")) {
            png(meta, format, dpi);
            return meta;
        }
        return tiff(meta, dpi, rows);
    }

    private static void jpeg(IIOMetadata meta, String format, int dpi) throws IIOInvalidTreeException {
        Element root = (Element) meta.getAsTree(format);
        NodeList markers = root.getElementsByTagName("app0JFIF");
        if (markers.getLength() > 0) {
            Element marker = (Element) markers.item(0);
            marker.setAttribute("resUnits", "1");
            marker.setAttribute("Xdensity", Integer.toString(dpi));
            marker.setAttribute("Ydensity", Integer.toString(dpi));
            meta.setFromTree(format, root);
        }
    }

    /** Through PNG's own tree: the JDK turns the standard tree's pixel size upside down. */
    private static void png(IIOMetadata meta, String format, int dpi) throws IIOInvalidTreeException {
        String perMetre = Integer.toString((int) Math.round(dpi / 0.0254));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(format);
        root.appendChild(size);
        meta.mergeTree(format, root);
    }

    private static IIOMetadata tiff(IIOMetadata meta, int dpi, int rows) throws IIOInvalidTreeException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(meta);
        BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
        directory.addTIFFField(new TIFFField(
                tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
        for (int axis : new int[] {BaselineTIFFTagSet.TAG_X_RESOLUTION, BaselineTIFFTagSet.TAG_Y_RESOLUTION}) {
            directory.addTIFFField(new TIFFField(
                    tags.getTag(axis), javax.imageio.plugins.tiff.TIFFTag.TIFF_RATIONAL, 1, new long[][] {{dpi, 1}}));
        }
        directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP), rows));
        return directory.getAsMetadata();
    }
}
