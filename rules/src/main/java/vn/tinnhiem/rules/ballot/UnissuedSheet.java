package vn.tinnhiem.rules.ballot;

/** Phiếu trong hòm không do ban kiểm phiếu phát ra: để riêng, hay tính vào phiếu thu về là không hợp lệ. */
public enum UnissuedSheet {
    /** Listed in the minutes, outside "thu về" and every base. */
    SET_ASIDE,
    COUNTED_INVALID
}
