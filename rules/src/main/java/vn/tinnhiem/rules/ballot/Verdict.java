package vn.tinnhiem.rules.ballot;

/** Một dòng tên hợp lệ với một mức, hoặc không hợp lệ với một lý do. */
public sealed interface Verdict {

    record Valid(Level level) implements Verdict {}

    record Invalid(Reason reason) implements Verdict {}
}
