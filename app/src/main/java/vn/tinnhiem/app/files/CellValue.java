package vn.tinnhiem.app.files;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import vn.tinnhiem.app.kernel.Fault;

/** What a cell holds, before anybody asks what it should hold. */
sealed interface CellValue {

    Blank BLANK = new Blank();

    record Blank() implements CellValue {}

    /** @param text clean and not empty */
    record Text(String text) implements CellValue {}

    /** @param text as the reader of the sheet sees it, where the format only pads with zeros */
    record Number(BigDecimal value, String text) implements CellValue {}

    record Moment(LocalDateTime at) implements CellValue {}

    record Truth(boolean value) implements CellValue {}

    /** @param text what stands there instead of a value */
    record Broken(Fault fault, String text) implements CellValue {}

    static CellValue text(String raw) {
        String clean = VietnameseText.clean(raw);
        return clean.isEmpty() ? BLANK : new Text(clean);
    }

    /** How the cell reads as the head of a column or in a message. */
    default String shown() {
        return switch (this) {
            case Blank _ -> "";
            case Text t -> t.text();
            case Number n -> n.text();
            case Moment m -> m.at().toLocalDate().toString();
            case Truth t -> t.value() ? "TRUE" : "FALSE";
            case Broken b -> b.text();
        };
    }
}
