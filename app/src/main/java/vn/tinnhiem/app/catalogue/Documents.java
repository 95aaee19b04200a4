package vn.tinnhiem.app.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinnhiem.app.yaml.YamlMap;

/** The section {@code documents} of a catalogue file. */
final class Documents {

    private Documents() {}

    static Map<String, SourceDocument> read(YamlMap map) {
        Map<String, SourceDocument> documents = new LinkedHashMap<>();
        map.optionalMap("documents")
                .ifPresent(section -> section.keys().forEach(id -> {
                    YamlMap document = section.map(id);
                    documents.put(id, new SourceDocument(id, document.text("title"), document.text("shortName")));
                }));
        return documents;
    }
}
