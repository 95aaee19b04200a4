package vn.tinnhiem.app.counting.closed;

import java.util.List;
import java.util.Set;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.rules.law.Finding;

/** Soát trước khi chốt; answered by the module that knows the identities of the whole result. */
@FunctionalInterface
public interface ClosingCheck {

    /**
     * Everything that cannot be, or that waits for an explanation; empty when the count may be closed.
     *
     * @param explained differences with a written explanation ("D522", "D522.lanh-dao")
     */
    List<Finding> findings(String vote, Count count, Set<String> explained);
}
