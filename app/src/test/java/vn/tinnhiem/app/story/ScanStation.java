package vn.tinnhiem.app.story;

import com.microsoft.playwright.Page;

/** Bàn kiểm phiếu có máy quét. */
final class ScanStation extends Desk {

    ScanStation(Office office, Page page) {
        super(office, page);
    }
}
