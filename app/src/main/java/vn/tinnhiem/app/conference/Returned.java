package vn.tinnhiem.app.conference;

/**
 * Phiếu thu về của một loại, đếm trước khi kiểm.
 *
 * @param unused left over with the committee
 * @param collected thu về
 * @param found sheets in the box that the committee did not hand out: beside "collected", or in it where the plan says so
 */
public record Returned(long unused, long collected, long found) {}
