package vn.tinnhiem.sheet.reader;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.print.BallotPdf;
import vn.tinnhiem.sheet.straighten.Ballot;
import vn.tinnhiem.sheet.straighten.Scan;

/** Một mẫu phiếu đã in, và những tờ ghi bằng nét vẽ. */
record PrintedForm(Ballot ballot, Form form) {

    static PrintedForm in(Path folder) throws IOException {
        Ballot ballot = Ballot.of(4, PageSize.A4, 1);
        Path blank = folder.resolve("ballots.pdf");
        try (OutputStream out = Files.newOutputStream(blank)) {
            BallotPdf.write(ballot.layout(), List.of(ballot.code()), Optional.empty(), out);
        }
        return new PrintedForm(ballot, new Form(1, ballot.json(), blank));
    }

    LayoutJson layout() {
        return form.layout();
    }

    List<Form> forms() {
        return List.of(form);
    }

    Rect box(int row, int level) {
        return layout().rows().get(row).boxes().get(level).area();
    }

    /** A cross in the left box of every row but the last, whose middle box is filled. */
    Scan marked(int dpi) {
        return Scan.of(ballot, dpi).painted(pen -> {
            pen.setColor(new Color(40, 40, 40));
            pen.setStroke(new BasicStroke(0.5F));
            for (int row = 0; row < 3; row++) {
                Rect inside = box(row, 0).inset(1.2);
                pen.draw(new Line2D.Double(inside.x(), inside.y(), inside.right(), inside.bottom()));
                pen.draw(new Line2D.Double(inside.right(), inside.y(), inside.x(), inside.bottom()));
            }
            fill(pen, box(3, 1));
        });
    }

    /** The same with a signature all over the place to sign. */
    Scan signed(int dpi) {
        Rect zone = layout().signatureZone();
        return marked(dpi).painted(pen -> {
            pen.setColor(new Color(20, 20, 20));
            pen.setStroke(new BasicStroke(0.8F));
            for (int i = 0; i < 12; i++) {
                double x = zone.x() + i * zone.width() / 12;
                pen.draw(new Line2D.Double(x, zone.y(), zone.right() - i, zone.bottom()));
            }
        });
    }

    private static void fill(Graphics2D pen, Rect box) {
        pen.fill(new java.awt.geom.Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }
}
