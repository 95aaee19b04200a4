package vn.tinnhiem.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.BallotLine;
import vn.tinnhiem.sheet.layout.BallotText;

/** Phiếu bịa để thử: invented bodies and persons. */
public final class Samples {

    public static final String PAYLOAD = "TN1.7K3PQ9XW.1A2B3C4D.F00DBEEF42.0123456789ABCDEF0123456789ABCDEF";

    private static final List<String> NAMES =
            List.of("Nguyễn Thị Phương Mẫu", "Trần Văn Thử", "Lê Hoàng Ví Dụ", "Phạm Đức Giả Định", "Huỳnh Ngọc Ẩn Ý");
    private static final List<String> POSITIONS = List.of(
            "Giám đốc Sở",
            "Phó Giám đốc Sở",
            "Ủy viên Ban Chấp hành, Trưởng phòng Tổ chức cán bộ",
            "Chánh Văn phòng",
            "Phó Giám đốc phụ trách");

    private Samples() {}

    public static BallotText ballot(int persons) {
        return ballot(lines(persons), false);
    }

    public static BallotText ballot(List<BallotLine> lines, boolean rehearsal) {
        return new BallotText(
                new BallotText.Heading(
                        "ỦY BAN NHÂN DÂN TỈNH MẪU",
                        "SỞ THỬ NGHIỆM",
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
                        "Tỉnh Mẫu, ngày 22 tháng 9 năm 2023"),
                "PHIẾU LẤY PHIẾU TÍN NHIỆM",
                List.of("Đối với lãnh đạo, quản lý Sở Thử nghiệm"),
                List.of(
                        "Đánh dấu X vào một trong ba ô cùng dòng với họ tên của từng người.",
                        "Phiếu gạch họ tên người được lấy phiếu là phiếu không hợp lệ."),
                headings(),
                lines,
                List.of("Người ghi phiếu", "(có thể ký hoặc không ký)"),
                "Giấy màu xanh",
                "so-thu-nghiem-2023",
                "phieu",
                rehearsal);
    }

    public static BallotText.TableHeadings headings() {
        return new BallotText.TableHeadings(
                "Số TT", "Họ và tên, chức vụ", List.of("Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"));
    }

    public static List<BallotLine> lines(int persons) {
        List<BallotLine> lines = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            lines.add(new BallotLine(i + 1, NAMES.get(i % NAMES.size()), POSITIONS.get(i % POSITIONS.size())));
        }
        return lines;
    }
}
