package vn.tinnhiem.app.minutes;

import vn.tinnhiem.app.document.Numbers;

/**
 * Đầu chuỗi nhật ký khi chốt kết quả: printed on the minutes, so that nobody can rewrite the log unseen.
 *
 * @param number of the last entry
 * @param hash of the last entry, 64 hex digits
 */
public record LogHead(long number, String hash) {

    private static final int GROUP = 8;

    /** As minutes print it, the hash in groups that can be read aloud. */
    String line() {
        return "Nhật ký của phần mềm khi ban kiểm phiếu chốt kết quả: dòng số " + Numbers.grouped(number)
                + ", mã đầu chuỗi " + hash.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ") + ".";
    }
}
