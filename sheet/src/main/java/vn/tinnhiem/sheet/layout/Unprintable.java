package vn.tinnhiem.sheet.layout;

/**
 * Có ký tự mà phông chữ không có.
 *
 * @param characters each once, in the order met
 */
public record Unprintable(String characters) implements Arrangement {}
