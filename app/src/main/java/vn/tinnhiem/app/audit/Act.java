package vn.tinnhiem.app.audit;

/** Một loại việc được ghi nhật ký. Each module has an enum of its own; the words are {@code act.<NAME>}. */
public interface Act {
    String name();
}
