package vn.tinnhiem.app.plan;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.rules.law.Term;

/**
 * Cơ quan lập các giấy tờ của cuộc lấy phiếu, và giấy tờ gửi cho ai.
 *
 * @param superior the body over it in headings
 * @param symbol letters after the number, as "SGDĐT"
 * @param planReference the plan as other papers cite it, as "Kế hoạch số 12/KH-SGDĐT ngày 05 tháng 9 năm 2023"
 * @param bases what the papers cite as their ground, each beginning with "Căn cứ" or "Thực hiện", without its last sign
 * @param consequenceSource where the words of the consequences stand, as "mục IV.2.3 Kế hoạch số …"
 * @param competentLevel cấp có thẩm quyền quản lý cán bộ: to whom the result is reported
 * @param originalHolders who holds each original of the minutes, in the order of their numbers
 * @param signer who signs reports
 * @param reportRecipients "Nơi nhận" of the report
 */
public record Office(
        PaperStyle style,
        Optional<String> superior,
        String name,
        String place,
        String symbol,
        String planReference,
        List<String> bases,
        String consequenceSource,
        @Term("cấp có thẩm quyền") String competentLevel,
        @Term("bản gốc biên bản") List<String> originalHolders,
        PlanSigner signer,
        List<String> reportRecipients) {

    public Office {
        bases = List.copyOf(bases);
        originalHolders = List.copyOf(originalHolders);
        reportRecipients = List.copyOf(reportRecipients);
    }

    /** The bases and the plan itself, each with its last sign. */
    public List<String> basesWithPlan() {
        return java.util.stream.Stream.concat(
                        bases.stream().map(base -> base + ";"),
                        java.util.stream.Stream.of("Căn cứ " + planReference + "."))
                .toList();
    }

    /** How the holder of an original is addressed: "gửi …", or "lưu …" for the one that stays. */
    public List<String> originalsSent() {
        return originalHolders.stream()
                .map(holder -> holder.startsWith("Lưu") ? "lưu" + holder.substring(3) : "gửi " + holder)
                .toList();
    }

    /**
     * @param authority as "TM. BAN CHẤP HÀNH"; empty when the head signs
     * @param post as "Giám đốc"
     * @param name may be empty
     */
    public record PlanSigner(String authority, String post, String name) {}
}
