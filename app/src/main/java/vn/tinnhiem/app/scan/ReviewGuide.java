package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Marks;

/** {@code huong-dan.txt}: for a committee that was elected ten minutes ago, with the rules that its plan has chosen. */
record ReviewGuide(Judged judged, BallotLines vote) {

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(opening());
        if (asks(Question.ROW)) {
            parts.add(rows());
        }
        if (asks(Question.ISSUED)) {
            parts.add(issued());
        }
        if (asks(Question.ADDED)) {
            parts.add("""
                    CÂU HỎI added: tờ này có ghi thêm tên người ngoài danh sách không?
                      yes  có ghi thêm tên. Chỉ phần ghi thêm không hợp lệ, các dòng khác vẫn đếm.
                      no   không: chữ ký, lời góp ý, vết mực không phải là ghi thêm tên.
                    """);
        }
        if (asks(Question.AGAIN)) {
            parts.add(again());
        }
        if (asks(Question.BALLOT)) {
            parts.add(ballot());
        }
        parts.add("""
                GHI XONG
                  Lưu tệp (Excel: chọn “CSV UTF-8”), rồi chạy lại đúng lệnh kiểm phiếu, thêm
                      --decisions <đường dẫn của decisions.csv> --replace
                  Dòng chưa ghi thì còn chờ; kết quả còn mang chữ TẠM TÍNH cho đến khi mọi dòng được ghi.
                  Các quyết định, không kèm vị trí tờ phiếu, in ở phụ lục biên bản; hai người đã ghi tên chịu trách nhiệm.
                """);
        return String.join("\n", parts);
    }

    private boolean asks(Question question) {
        return judged.cases().stream().flatMap(c -> c.asks().stream()).anyMatch(ask -> ask.question() == question);
    }

    private String opening() {
        return """
                NHỮNG TỜ PHIẾU CẦN BAN KIỂM PHIẾU XEM

                Máy đã đọc các tờ phiếu. Tờ nào có điều không chắc, máy không tự quyết: có %d tờ như thế.
                Mỗi tờ có một ảnh (T001.png, T002.png…; chỗ nghi ngờ được đóng khung, chỗ ký đã che) và một hay vài dòng trong
                decisions.csv. Mở decisions.csv bằng Excel hoặc LibreOffice.

                CÁCH LÀM, TỪNG DÒNG
                  1. Mở ảnh của tờ (cột case). Khi ảnh chưa đủ rõ, lấy tờ giấy ra xem: cột batch là xấp (tên tệp quét), cột place
                     là tờ thứ mấy trong xấp, đếm từ tờ quét đầu tiên, không đếm mặt trắng. Xem xong đặt lại đúng chỗ.
                  2. Cột why là điều máy thấy; cột reading là điều máy đoán, chỉ để tham khảo.
                  3. Hai thành viên ban kiểm phiếu cùng xem, ghi vào bốn cột:
                     decision  quyết định, bằng ký hiệu dưới đây
                     reason    lý do ngắn, ví dụ: nét chéo rõ trong ô, vết mực bên cạnh là vết bẩn
                     name1, name2  họ tên hai người quyết định, đúng như danh sách ban kiểm phiếu đã bầu
                  Không sửa các cột khác, không xoá dòng, không đổi cột check. Không đoán xem phiếu là của ai.
                """.formatted(judged.cases().size());
    }

    private String rows() {
        String marks = vote.policy().value(Setting.MARKS) == Marks.X_ONLY
                ? "Chỉ dấu X trong ô được tính là đánh dấu; dấu tích, gạch chéo hay dấu khác thì không. Dấu nào máy không chắc là X"
                        + " thì máy hỏi:\n    hai người thấy là X, dù viết ẩu, thì ghi ô ấy; thấy không phải X thì coi ô ấy như không"
                        + " đánh dấu\n    (cả dòng chỉ có dấu ấy thì ghi 0)."
                : "Dấu nào rõ ràng trong ô (X, dấu tích, gạch chéo) cũng được tính là đánh dấu.";
        String struck = vote.policy().value(Setting.STRUCK_OUT_NAME) == StruckOutName.WHOLE_BALLOT
                ? "Họ tên in trên phiếu bị gạch xoá thì cả tờ phiếu không hợp lệ."
                : "Họ tên in trên phiếu bị gạch xoá thì dòng đó không hợp lệ, các dòng khác vẫn đếm.";
        String lines = vote.policy().value(Setting.LINE_VALIDITY) == LineValidity.WHOLE_BALLOT
                ? "Một dòng không có dấu hoặc nhiều dấu thì cả tờ phiếu không hợp lệ."
                : "Một dòng không có dấu hoặc nhiều dấu thì chỉ dòng đó không hợp lệ.";
        return """
                CÂU HỎI row: ở dòng của người này (cột person, name), người ghi phiếu đã làm gì?
                  1   chọn Tín nhiệm cao
                  2   chọn Tín nhiệm
                  3   chọn Tín nhiệm thấp
                  0   không đánh dấu ô nào
                  M   đánh dấu hai hoặc ba ô
                  X   gạch xoá họ tên người này
                Ví dụ: ô Tín nhiệm bôi đen rồi đánh X ở ô Tín nhiệm cao; hai người thấy ô bôi đen là bỏ đi thì ghi 1, lý do: ô bôi
                đen là sửa lại. Hai người thấy cả hai ô đều là dấu chọn thì ghi M.
                Kế hoạch của cuộc lấy phiếu này định:
                  - %s
                  - %s
                  - %s
                Chỉ ghi điều thấy trên giấy; hợp lệ hay không, chương trình tính theo kế hoạch.
                """.formatted(marks, lines, struck);
    }

    private String issued() {
        return """
                CÂU HỎI issued: tờ này có phải do ban kiểm phiếu phát ra không?
                  yes  phải: giấy, chữ in, dấu treo giống các tờ khác; mã không đọc được vì bẩn, rách, quét mờ
                  no   không phải: tờ tự in, bản sao, phiếu của cuộc khác. Tờ ấy %s.
                       Khi ghi no, các dòng row của tờ ấy để trống được.
                """.formatted(treatment());
    }

    private String treatment() {
        return vote.policy().value(Setting.UNISSUED_SHEET) == UnissuedSheet.SET_ASIDE
                ? "không hợp lệ, để riêng, không tính vào số phiếu thu về; phải giải trình (D524)"
                : "tính vào số phiếu thu về và là không hợp lệ; phải giải trình (D524)";
    }

    private String again() {
        return """
                CÂU HỎI again: tờ này giống hẳn một tờ khác (nét mực, hoặc số riêng; cột why nói tờ kia ở đâu).
                Lấy giấy ở cả hai chỗ ra xem, rồi ghi hai dòng again và issued của tờ này theo một trong ba cách:

                  thấy gì                                            again   issued
                  chỉ có MỘT tờ giấy, quét hai lần (kẹt, nạp lại)    yes     để trống
                  HAI tờ giấy, tờ này do ban kiểm phiếu phát ra      no      yes
                  HAI tờ giấy, tờ này là bản sao (phô-tô, in lại)    no      no

                Một tờ giấy: bỏ ảnh này, mọi dòng khác của tờ để trống; tờ kia vẫn được đếm.
                Hai tờ giấy đều do ban phát ra: đếm cả hai.
                Bản sao: tờ ấy %s. Tờ kia vẫn được đếm.
                Hai tờ giống hẳn nhau mà không rõ tờ nào là bản sao: ghi no, no cho tờ này; số đếm không đổi. Khi trùng số riêng
                mà nét mực khác nhau, máy hỏi issued ở cả hai tờ: xem kỹ dấu treo, mực in để biết tờ nào là bản sao.
                """.formatted(treatment());
    }

    private String ballot() {
        String ids = vote.ballots().stream().map(Ballot::id).collect(Collectors.joining(", "));
        return """
                CÂU HỎI ballot: trang này là phiếu nào? (máy không nhận ra)
                  %s   là loại phiếu ấy: ghi tiếp các dòng row của những người trên phiếu đó, theo tờ giấy
                  no   không phải phiếu (bìa xấp, giấy lạ), hoặc tờ ấy đã quét lại ở chỗ khác trong lần này. Các dòng khác để trống.
                Cách tốt nhất với tờ quét hỏng: quét lại tờ ấy, thêm tệp mới vào --scans, và ghi no cho ảnh hỏng.
                """.formatted(ids);
    }
}
