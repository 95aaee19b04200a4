package vn.tinnhiem.app.plan;

import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.SourceDocument;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Layer;

/**
 * Căn cứ của một giá trị.
 *
 * @param words the document and the place in it, or why it is assumed
 * @param origin own, inherited or assumed
 */
record Ground(String words, String quote, String origin) {

    /** Whose word a value is, and where it stands. */
    static Ground of(Plan plan, Stated<?> stated) {
        boolean own = own(plan, stated.layer());
        return switch (stated.citation()) {
            case Citation.Assumed(String reason) -> new Ground(reason, "", own ? "own" : "assumed");
            case Citation.Text(String document, String place, String quote) ->
                new Ground(
                        own ? place : (name(plan.chain(), document) + ", " + place).strip(),
                        quote,
                        own ? "own" : "inherited");
        };
    }

    static boolean own(Plan plan, String layer) {
        return plan.layers().layers().getLast().id().equals(layer)
                && plan.layers().layers().getLast().kind() == Layer.Kind.PLAN;
    }

    private static String name(Chain chain, String document) {
        return chain.document(document).map(SourceDocument::shortName).orElse(document);
    }
}
