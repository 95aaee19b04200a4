package vn.tinnhiem.app.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.Ids;

/** Danh sách đã đọc mà chưa nhận: kept in memory until somebody confirms or the program stops; nothing is stored. */
@Component
class StagedLists {

    private static final int MOST = 40;

    private final Map<String, Staged> lists = new LinkedHashMap<>();

    private record Staged(String vote, Class<?> of, List<?> rows) {}

    /** @return a word by which it is asked for again */
    synchronized <T> String put(String vote, Class<T> of, List<T> rows) {
        String word = Ids.random();
        lists.put(word, new Staged(vote, of, List.copyOf(rows)));
        Iterator<String> oldest = lists.keySet().iterator();
        while (lists.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return word;
    }

    /** The list, once. */
    synchronized <T> Optional<List<T>> take(String vote, Class<T> of, String word) {
        Staged staged = lists.get(word);
        if (staged == null || !staged.vote().equals(vote) || staged.of() != of) {
            return Optional.empty();
        }
        lists.remove(word);
        return Optional.of(staged.rows().stream().map(of::cast).toList());
    }
}
