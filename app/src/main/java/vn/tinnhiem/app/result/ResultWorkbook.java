package vn.tinnhiem.app.result;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.tinnhiem.app.files.Xlsx;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.law.Clause;

/** Bảng tính kết quả: whole numbers as they were counted, sums and shares as formulas over them. */
@Clause({"QN-11", "HP-26"})
public final class ResultWorkbook {

    private static final List<String> HEADER = List.of(
            "TT",
            "Họ và tên",
            "Chức vụ",
            "Phát ra",
            "Thu về",
            "Cơ số của tỉ lệ",
            "Hợp lệ",
            "Không hợp lệ",
            "Tín nhiệm cao",
            "Tỉ lệ",
            "Tín nhiệm",
            "Tỉ lệ",
            "Tín nhiệm thấp",
            "Tỉ lệ",
            "Kiểm tra");

    private static final int FIRST_ROW = 4;

    private ResultWorkbook() {}

    /** The bytes of {@code result.xlsx}, the same for the same result. */
    public static byte[] of(VoteResult result) {
        return Xlsx.bytes(book -> {
            for (Box box : result.boxes()) {
                sheet(
                        book.newWorksheet(result.boxes().size() == 1 ? "Kết quả" : "Kết quả " + box.ballot()),
                        result,
                        box);
            }
        });
    }

    private static void sheet(Worksheet sheet, VoteResult result, Box box) {
        sheet.value(
                0,
                0,
                (Provision.stamp(result).blank() ? "" : Provision.stamp(result).words() + " – ")
                        + "Kết quả lấy phiếu tín nhiệm " + result.vote().title());
        sheet.value(1, 0, ResultJson.fingerprintLine(result));
        Provision.words(result).ifPresent(words -> sheet.value(2, 0, words));
        sheet.style(0, 0).bold().fontSize(13).set();
        for (int i = 0; i < HEADER.size(); i++) {
            sheet.value(FIRST_ROW - 1, i, HEADER.get(i));
            sheet.style(FIRST_ROW - 1, i)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .set();
            sheet.width(i, i == 1 || i == 2 ? 28 : 11);
        }
        int row = FIRST_ROW;
        for (Person person : box.persons()) {
            row(sheet, row++, box, person);
        }
        sheet.value(row + 1, 0, ResultTable.baseNote(result));
        sheet.freezePane(2, FIRST_ROW);
    }

    private static void row(Worksheet sheet, int row, Box box, Person person) {
        int line = row + 1;
        sheet.value(row, 0, person.line().number());
        sheet.value(row, 1, person.line().name());
        sheet.value(row, 2, person.line().position());
        sheet.value(row, 3, box.account().issued());
        sheet.value(row, 4, person.tally().collected());
        sheet.value(row, 5, person.shares().whole());
        sheet.formula(row, 6, "I%1$d+K%1$d+M%1$d".formatted(line));
        sheet.value(row, 7, person.tally().invalidLines());
        int column = 8;
        for (Level level : Level.values()) {
            sheet.value(row, column, person.tally().of(level));
            sheet.formula(row, column + 1, "IF($F%1$d=0,0,%2$s%1$d/$F%1$d)".formatted(line, column(column)));
            sheet.style(row, column + 1).format("0.00%").set();
            column += 2;
        }
        sheet.formula(row, 14, "IF(G%1$d+H%1$d=E%1$d,\"khớp\",\"KHÔNG KHỚP\")".formatted(line));
    }

    private static String column(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
