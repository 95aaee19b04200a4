package vn.tinnhiem.app.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tinnhiem.rules.policy.Layers;

/**
 * Chuỗi kế thừa: quy định, kế hoạch khung, kế hoạch mẫu.
 *
 * @param entries highest first, at least one
 */
public record Chain(List<CatalogueEntry> entries) {

    public Chain {
        entries = List.copyOf(entries);
    }

    /** The entry that was asked for. */
    public CatalogueEntry lowest() {
        return entries.getLast();
    }

    public Layers layers() {
        return new Layers(entries.stream().map(CatalogueEntry::layer).toList());
    }

    /** The texts of the lowest entry; what it leaves out it has from the entries above. */
    public PlanTemplate template() {
        return entries.stream()
                .flatMap(entry -> entry.template().stream())
                .reduce(PlanTemplate.EMPTY, (above, below) -> below.over(above));
    }

    /** A document that a value of this chain cites. */
    public Optional<SourceDocument> document(String id) {
        return entries.reversed().stream()
                .map(entry -> entry.documents().get(id))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
