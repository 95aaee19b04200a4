package vn.tinnhiem.app.people;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tinnhiem.app.files.Column;
import vn.tinnhiem.app.files.Xlsx;

/** Mẫu danh sách để cơ quan điền: a sheet with the headings, and one that explains them. */
public final class RosterTemplates {

    private static final int PREPARED_ROWS = 500;
    private static final String DATE = "dd/mm/yyyy";
    private static final String TEXT = "@";

    private RosterTemplates() {}

    /**
     * @param format of the cells below the heading
     * @param meaning in one sentence
     * @param example invented
     */
    private record Heading(Column column, int width, String format, String meaning, String example) {}

    private static final Heading NUMBER = new Heading(
            RosterColumns.NUMBER, 7, "General", "Số thứ tự trong danh sách; để trống thì tính theo thứ tự dòng.", "1");
    private static final Heading CODE = new Heading(
            RosterColumns.CODE, 14, TEXT, "Mã riêng của người đó (nếu có), để phân biệt người trùng tên.", "CB-0012");
    private static final Heading NAME = new Heading(
            RosterColumns.NAME, 30, TEXT, "Bắt buộc. Họ, chữ đệm và tên, gõ bằng Unicode.", "Nguyễn Thị Mẫu");
    private static final Heading BORN =
            new Heading(RosterColumns.BORN, 14, DATE, "Ngày/tháng/năm sinh (nếu có).", "02/09/1975");

    private static final List<Heading> SUBJECTS = List.of(
            NUMBER,
            CODE,
            NAME,
            new Heading(
                    RosterColumns.POSITION, 30, TEXT, "Bắt buộc. Chức vụ, ghi như sẽ in trên phiếu.", "Phó Giám đốc"),
            new Heading(
                    RosterColumns.BALLOT,
                    12,
                    TEXT,
                    "Tên loại phiếu, khi danh sách chia thành nhiều phiếu; để trống tất cả là một phiếu chung.",
                    ""),
            BORN,
            new Heading(
                    RosterColumns.RETIREMENT, 16, DATE, "Ngày có thông báo nghỉ công tác chờ nghỉ hưu (nếu có).", ""),
            new Heading(
                    RosterColumns.APPOINTED,
                    16,
                    DATE,
                    "Ngày bổ nhiệm hoặc bầu vào chức vụ này gần nhất.",
                    "15/06/2021"),
            new Heading(RosterColumns.REAPPOINTED, 12, TEXT, "Ghi x nếu lần đó là bổ nhiệm lại.", "x"),
            new Heading(
                    RosterColumns.OTHER_PLACES,
                    30,
                    TEXT,
                    "Cơ quan khác cũng lấy phiếu người này; nhiều cơ quan thì cách nhau dấu chấm phẩy.",
                    "Đảng uỷ khối Mẫu"),
            new Heading(
                    RosterColumns.LEFT_OUT,
                    12,
                    TEXT,
                    "Ghi x nếu thuộc diện không lấy phiếu: vẫn trong danh sách, không in trên phiếu.",
                    ""));

    private static final Heading GROUP = new Heading(
            RosterColumns.GROUP,
            34,
            TEXT,
            "Bắt buộc. Thành phần ghi phiếu theo kế hoạch. Một người thuộc hai thành phần thì ghi hai dòng, vẫn là một người.",
            "");

    private static final List<Heading> VOTERS = List.of(
            NUMBER, CODE, NAME, new Heading(RosterColumns.POSITION, 30, TEXT, "Chức vụ.", "Trưởng phòng"), GROUP, BORN);

    /** An empty {@code subjects.xlsx}; the same bytes each time. */
    public static byte[] subjects() {
        return Xlsx.bytes(book -> {
            list(book, "Người được lấy phiếu", SUBJECTS);
            guide(book, SUBJECTS, List.of());
        });
    }

    /**
     * An empty {@code voters.xlsx}; the same bytes each time.
     *
     * @param groups the voter groups of the plan, offered as a list to choose from; may be empty
     */
    public static byte[] voters(List<String> groups) {
        return Xlsx.bytes(book -> {
            Worksheet list = list(book, "Người ghi phiếu", VOTERS);
            Worksheet guide = guide(book, VOTERS, groups);
            if (!groups.isEmpty()) {
                int column = VOTERS.indexOf(GROUP);
                int first = VOTERS.size() + 3;
                list.range(1, column, PREPARED_ROWS, column)
                        .validateWithList(guide.range(first, 0, first + groups.size() - 1, 0))
                        .allowBlank(true)
                        .showErrorMessage(false);
            }
        });
    }

    private static Worksheet list(Workbook book, String name, List<Heading> headings) {
        Worksheet sheet = book.newWorksheet(name);
        Xlsx.header(
                sheet,
                0,
                headings.stream().map(h -> h.column().title()).toArray(String[]::new),
                headings.stream().mapToInt(Heading::width).toArray());
        for (int column = 0; column < headings.size(); column++) {
            sheet.range(1, column, PREPARED_ROWS, column)
                    .style()
                    .format(headings.get(column).format())
                    .set();
        }
        return sheet;
    }

    private static Worksheet guide(Workbook book, List<Heading> headings, List<String> groups) {
        Worksheet sheet = book.newWorksheet("Hướng dẫn");
        Xlsx.header(sheet, 0, new String[] {"Tiêu đề cột", "Cách điền", "Ví dụ"}, new int[] {34, 90, 24});
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(i + 1, 0, headings.get(i).column().title());
            sheet.value(i + 1, 1, headings.get(i).meaning());
            sheet.value(i + 1, 2, headings.get(i).example());
            sheet.style(i + 1, 1).wrapText(true).set();
        }
        int next = headings.size() + 2;
        if (!groups.isEmpty()) {
            sheet.value(next, 0, "Các thành phần ghi phiếu theo kế hoạch:");
            sheet.style(next, 0).bold().set();
            for (int i = 0; i < groups.size(); i++) {
                sheet.value(next + 1 + i, 0, groups.get(i));
            }
        }
        return sheet;
    }
}
