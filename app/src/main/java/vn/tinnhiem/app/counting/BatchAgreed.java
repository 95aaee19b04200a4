package vn.tinnhiem.app.counting;

/** Một xấp đã khớp: the order of its sheets is gone, and whoever keeps anything in that order destroys it now. */
public record BatchAgreed(String vote, String batch) {}
