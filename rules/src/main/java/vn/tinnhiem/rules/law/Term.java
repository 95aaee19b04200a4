package vn.tinnhiem.rules.law;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Thuật ngữ tiếng Việt của một kiểu: the Vietnamese term, exactly as {@code docs/glossary.md} has it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Term {
    String value();
}
