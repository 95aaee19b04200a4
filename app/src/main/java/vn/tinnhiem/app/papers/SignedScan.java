package vn.tinnhiem.app.papers;

/**
 * Một bản đã ký, được scan lại.
 *
 * @param paper which paper, by its name without an ending
 * @param fileName as it was sent
 * @param size in bytes
 * @param sha256 64 hex digits
 */
record SignedScan(String id, String paper, String fileName, ScanKind kind, long size, String sha256, String filedBy) {}
