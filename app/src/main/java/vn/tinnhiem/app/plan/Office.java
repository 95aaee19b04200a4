package vn.tinnhiem.app.plan;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.document.PaperStyle;

/**
 * Cơ quan lập các giấy tờ của cuộc lấy phiếu, và giấy tờ gửi cho ai.
 *
 * @param superior the body over it in headings
 * @param symbol letters after the number, as "SGDĐT"
 * @param planReference the plan as other papers cite it, as "Kế hoạch số 12/KH-SGDĐT ngày 05 tháng 9 năm 2023"
 * @param bases what the papers cite as their ground, the regulation first
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
        String competentLevel,
        List<String> originalHolders,
        PlanSigner signer,
        List<String> reportRecipients) {

    public Office {
        bases = List.copyOf(bases);
        originalHolders = List.copyOf(originalHolders);
        reportRecipients = List.copyOf(reportRecipients);
    }

    /**
     * @param authority as "TM. BAN CHẤP HÀNH"; empty when the head signs
     * @param post as "Giám đốc"
     * @param name may be empty
     */
    public record PlanSigner(String authority, String post, String name) {}
}
