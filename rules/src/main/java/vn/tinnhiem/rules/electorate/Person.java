package vn.tinnhiem.rules.electorate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Một con người, nhận ra được giữa các danh sách: by code where there is one, else by birth date, else by name alone. */
public final class Person {

    private final String name;
    private final Optional<String> code;
    private final Optional<LocalDate> born;
    /** Of the name: lists of hundreds are compared each with each. */
    private final NameKey key;

    /**
     * @param name họ và tên, NFC, one space between words
     */
    public Person(String name, Optional<String> code, Optional<LocalDate> born) {
        this.name = name;
        this.code = code;
        this.born = born;
        this.key = NameKey.of(name);
    }

    public String name() {
        return name;
    }

    public Optional<String> code() {
        return code;
    }

    public Optional<LocalDate> born() {
        return born;
    }

    NameKey key() {
        return key;
    }

    /**
     * Whether both entries can be the same person: what distinguishes is compared only where both have it.
     * Two codes decide alone.
     */
    public boolean maybeSame(Person other) {
        if (code.isPresent() && other.code.isPresent()) {
            return code.equals(other.code);
        }
        return key.equals(other.key) && (born.isEmpty() || other.born.isEmpty() || born.equals(other.born));
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
                && (!key.equals(other.key) || born.isPresent() && other.born.isPresent() && !born.equals(other.born));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person
                && name.equals(person.name)
                && code.equals(person.code)
                && born.equals(person.born);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, code, born);
    }

    @Override
    public String toString() {
        return "Person[name=" + name + ", code=" + code + ", born=" + born + "]";
    }
}
