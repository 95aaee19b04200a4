package vn.tinnhiem.app.catalogue;

import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.policy.Layer;

/**
 * Một tệp của danh mục.
 *
 * @param parent what the file extends, as it writes it: an id or a path
 * @param documents by id, those that this file declares
 * @param template what a plan made from it starts with
 * @param text the file word for word, so that a result can keep the law it was made under
 */
public record CatalogueEntry(
        String id,
        Layer.Kind kind,
        String title,
        Optional<String> parent,
        Layer layer,
        Map<String, SourceDocument> documents,
        Optional<PlanTemplate> template,
        String text) {

    public CatalogueEntry {
        documents = Map.copyOf(documents);
    }
}
