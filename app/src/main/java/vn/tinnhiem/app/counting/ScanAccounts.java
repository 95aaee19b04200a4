package vn.tinnhiem.app.counting;

import java.util.Optional;

/** Tài khoản trang quét của các cuộc kiểm phiếu; answered by the module that scans. */
@FunctionalInterface
public interface ScanAccounts {

    /** What became of the pages of a vote; empty when none was scanned. */
    Optional<ScanAccount> of(String vote);
}
