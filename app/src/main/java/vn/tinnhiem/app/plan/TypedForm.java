package vn.tinnhiem.app.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Những gì vừa gõ mà chưa được nhận: nothing of it is lost.
 *
 * @param name which form of the page; empty for none
 * @param values as typed, by name of the input
 * @param refusals why it was not taken
 */
record TypedForm(String name, Map<String, String> values, List<FindingLine> refusals) {

    static final TypedForm NONE = new TypedForm("", Map.of(), List.of());

    TypedForm {
        values = Map.copyOf(values);
        refusals = List.copyOf(refusals);
    }

    /** Whether this is what was typed on a form. */
    public boolean is(String form) {
        return name.equals(form);
    }

    /** What to show in an input: what was typed on this form, or what holds. */
    @Nullable
    public String value(String form, String input, @Nullable String holds) {
        return is(form) ? values.getOrDefault(input, holds) : holds;
    }

    public List<FindingLine> refusals(String form) {
        return is(form) ? refusals : List.of();
    }
}
