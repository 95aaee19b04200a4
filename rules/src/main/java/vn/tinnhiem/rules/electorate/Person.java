package vn.tinnhiem.rules.electorate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Một con người, nhận ra được giữa các danh sách: by code where there is one, else by birth date, else by name alone.
 *
 * @param name họ và tên, NFC, one space between words
 */
public record Person(String name, Optional<String> code, Optional<LocalDate> born) {

    /**
     * Whether both entries can be the same person: what distinguishes is compared only where both have it.
     * Two codes decide alone.
     */
    public boolean maybeSame(Person other) {
        if (code.isPresent() && other.code.isPresent()) {
            return code.equals(other.code);
        }
        return NameKey.same(name, other.name) && (born.isEmpty() || other.born.isEmpty() || born.equals(other.born));
    }

    /** Whether both entries are surely the same person: a code or a birth date says so. */
    public boolean surelySame(Person other) {
        return maybeSame(other)
                && (code.isPresent() && other.code.isPresent() || born.isPresent() && other.born.isPresent());
    }

    /** Whether one code stands for both though the names or birth dates differ: a slip in the code, or in the name. */
    public boolean contradicts(Person other) {
        return code.isPresent()
                && code.equals(other.code)
                && (!NameKey.same(name, other.name)
                        || born.isPresent() && other.born.isPresent() && !born.equals(other.born));
    }
}
