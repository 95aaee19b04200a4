package vn.tinnhiem.app.result;

import java.util.Optional;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.quorum.Quorum;

/** Bản tóm tắt cho người đọc nhanh; with the bands, so it is for the competent level and not for the room. */
public final class ResultSummary {

    private ResultSummary() {}

    public static String of(VoteResult result) {
        StringBuilder text = new StringBuilder();
        if (result.vote().rehearsal()) {
            text.append("DIỄN TẬP – DIỄN TẬP – DIỄN TẬP\n\n");
        }
        Provision.words(result)
                .ifPresent(words -> text.append("TẠM TÍNH – TẠM TÍNH – TẠM TÍNH\n")
                        .append(words)
                        .append("\n\n"));
        text.append("KẾT QUẢ LẤY PHIẾU TÍN NHIỆM ")
                .append(result.vote().title())
                .append('\n');
        text.append(result.vote().body())
                .append(", ")
                .append(VietnameseDates.day(result.announced().day()))
                .append('\n');
        text.append("Bản này có mức tín nhiệm thấp theo quy định: chỉ dùng cho cấp có thẩm quyền.\n\n");
        Quorum quorum = result.vote().policy().quorum();
        long summoned = result.announced().heads().summoned();
        text.append("Có mặt %s/%s · cần %s · ĐỦ%n"
                .formatted(result.announced().heads().present(), summoned, quorum.needed(summoned)));
        for (Box box : result.boxes()) {
            box(text, result, box);
        }
        text.append('\n').append(ResultJson.fingerprintLine(result)).append('\n');
        text.append("Mã kế hoạch (SHA-256):  ").append(result.vote().digest()).append('\n');
        return text.toString().replace("\r\n", "\n");
    }

    private static void box(StringBuilder text, VoteResult result, Box box) {
        text.append("\nPhiếu \"%s\": in %d, phát ra %d, đổi %d, còn lại %d, thu về %d, để riêng %d, ghi thêm tên %d%n"
                .formatted(
                        box.ballot(),
                        box.account().printed(),
                        box.account().issued(),
                        box.account().exchanged(),
                        box.account().unused(),
                        box.account().collected(),
                        box.setAside(),
                        box.addedNames()));
        for (Person person : box.persons()) {
            text.append("%n%d. %s, %s%n"
                    .formatted(
                            person.line().number(),
                            person.line().name(),
                            person.line().position()));
            text.append("   hợp lệ %d, không hợp lệ %d%n"
                    .formatted(person.tally().valid(), person.tally().invalidLines()));
            ResultTable.invalidLine(person)
                    .ifPresent(line -> text.append("   ").append(line).append('\n'));
            text.append("   tín nhiệm cao: %s%n".formatted(ResultTable.share(person, Level.HIGH_CONFIDENCE)));
            text.append("   tín nhiệm: %s%n".formatted(ResultTable.share(person, Level.CONFIDENCE)));
            text.append("   tín nhiệm thấp: %s%n".formatted(ResultTable.share(person, Level.LOW_CONFIDENCE)));
            Optional<Consequence> band = person.consequence();
            text.append("   mức: ")
                    .append(band.map(Consequence::name).orElse("không thuộc mức nào"))
                    .append('\n');
        }
        text.append("\n").append(ResultTable.baseNote(result)).append(' ');
        text.append("Thu về: ")
                .append(Numbers.grouped(box.account().collected()))
                .append(" phiếu.\n");
    }
}
