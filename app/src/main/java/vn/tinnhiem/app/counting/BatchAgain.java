package vn.tinnhiem.app.counting;

/** Một xấp được nhập lại từ đầu: nothing that was entered of it is in the count any more. */
public record BatchAgain(String vote, String batch) {}
