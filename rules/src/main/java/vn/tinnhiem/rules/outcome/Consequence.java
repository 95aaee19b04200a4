package vn.tinnhiem.rules.outcome;

import java.util.List;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/**
 * Một mức hệ quả của luật: the share of low confidence and what the clause says of it.
 * The words of the clause are shown, never our reading of them, and never a decision.
 *
 * @param name short, as "trên 50% nhưng dưới 2/3"
 * @param low where the share of low confidence lies
 * @param clause the words of the clause, whole
 * @param choices the choices that the clause names, in its words and order
 */
@Term("hệ quả")
@Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
public record Consequence(String name, Bracket low, String clause, List<String> choices) {
    public Consequence {
        choices = List.copyOf(choices);
    }
}
