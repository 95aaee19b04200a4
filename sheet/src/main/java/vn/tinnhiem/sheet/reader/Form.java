package vn.tinnhiem.sheet.reader;

import java.nio.file.Path;
import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.straighten.IndexedLayout;
import vn.tinnhiem.sheet.straighten.Straightening;

/**
 * Một mẫu phiếu của cuộc lấy phiếu.
 *
 * @param index its place in the vote, from 1, as the code on the sheet says it
 * @param blank the printed ballots, whose first page shows what a blank sheet looks like
 */
public record Form(int index, LayoutJson layout, Path blank) {

    public IndexedLayout indexed() {
        return new IndexedLayout(index, layout);
    }

    /** Of pages that may be of any of these forms. */
    static Straightening straightening(List<Form> forms) {
        return new Straightening(forms.stream().map(Form::indexed).toList());
    }
}
