package vn.tinnhiem.app.plan.lines;

import java.time.LocalDate;

/**
 * Đầu đề của một cuộc lấy phiếu.
 *
 * @param id of the vote in this installation
 * @param key the id in {@code plan.yaml}
 * @param title what follows "lấy phiếu tín nhiệm "
 * @param body name of the body that votes
 * @param rehearsal whether it is a rehearsal, for ever
 * @param approved whether a version of its plan was approved
 */
public record VoteHead(
        String id, String key, String title, String body, LocalDate voteDay, boolean rehearsal, boolean approved) {}
