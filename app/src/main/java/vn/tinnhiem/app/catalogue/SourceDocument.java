package vn.tinnhiem.app.catalogue;

/**
 * Văn bản mà các giá trị dẫn ra.
 *
 * @param title its whole name
 * @param shortName as it stands beside a value, "KH Sở Công Thương Tây Ninh 2023"
 */
public record SourceDocument(String id, String title, String shortName) {}
