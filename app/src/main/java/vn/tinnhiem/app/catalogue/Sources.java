package vn.tinnhiem.app.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.yaml.NearestWord;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.law.Citation;

/** Where the values of one file come from. */
sealed interface Sources {

    /** The source of the value at a key, whose group is {@code value}. */
    Citation of(YamlMap map, String key, YamlMap value);

    /** The keys that may name the source. */
    List<String> keys();

    /**
     * A catalogue file: every value cites a document or says why it is assumed.
     *
     * @param documents ids of those that may be cited
     */
    record Catalogued(Set<String> documents) implements Sources {
        @Override
        public List<String> keys() {
            return List.of("cite", "assumed");
        }

        @Override
        public Citation of(YamlMap map, String key, YamlMap value) {
            Optional<Citation> cited = value.optionalMap("cite").map(this::text);
            Optional<Citation> assumed = value.optionalText("assumed").map(Citation.Assumed::new);
            return cited.or(() -> assumed).orElseGet(() -> {
                map.fault(
                        key,
                        Fault.F207_CITATION_MISSING,
                        "wanted",
                        "cite: { document: …, place: …, quote: … } | assumed: …");
                return new Citation.Assumed("");
            });
        }

        private Citation text(YamlMap cite) {
            String document = cite.text("document");
            if (!document.isEmpty() && !documents.contains(document)) {
                cite.fault(
                        "document",
                        Fault.F220_DOCUMENT_UNDECLARED,
                        "document",
                        document,
                        "nearest",
                        NearestWord.to(document, documents));
            }
            return new Citation.Text(
                    document, cite.text("place"), cite.optionalText("quote").orElse(""));
        }
    }

    /**
     * A plan: a value is the plan's own word, at {@code place} in it, or a choice with a {@code reason}.
     *
     * @param plan id of the plan
     */
    record OwnWord(String plan) implements Sources {
        @Override
        public List<String> keys() {
            return List.of("place", "reason");
        }

        @Override
        public Citation of(YamlMap map, String key, YamlMap value) {
            Optional<String> place = value.optionalText("place");
            Optional<String> reason = value.optionalText("reason");
            return place.isEmpty() && reason.isPresent()
                    ? new Citation.Assumed(reason.get())
                    : new Citation.Text(plan, place.orElse(""), "");
        }
    }
}
