package vn.tinnhiem.rules.law;

/** Căn cứ của một giá trị: a place in a document, or an open assumption of ours. */
public sealed interface Citation {

    /**
     * @param document id of a document that the catalogue describes
     * @param provision the place in it, as the document numbers it ("III.3.3")
     * @param quote its words; empty when the document itself was not at hand
     */
    record Text(String document, String provision, String quote) implements Citation {}

    /**
     * @param reason in Vietnamese, why this value and not another; shown to the office, which may change the value
     */
    record Assumed(String reason) implements Citation {}

    default boolean assumed() {
        return this instanceof Assumed;
    }
}
