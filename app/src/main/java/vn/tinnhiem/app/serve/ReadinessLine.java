package vn.tinnhiem.app.serve;

import java.util.List;

/**
 * Một dòng của trang sẵn sàng.
 *
 * @param what names its words: {@code readiness.<what>}
 * @param state names its sentence too: {@code readiness.<what>.<said>}
 * @param values of the sentence
 */
record ReadinessLine(String what, State state, String said, List<String> values) {

    /** How it stands. */
    enum State {
        GOOD,
        LOOK,
        BAD
    }

    static ReadinessLine good(String what, String said, Object... values) {
        return of(what, State.GOOD, said, values);
    }

    static ReadinessLine look(String what, String said, Object... values) {
        return of(what, State.LOOK, said, values);
    }

    static ReadinessLine bad(String what, String said, Object... values) {
        return of(what, State.BAD, said, values);
    }

    /** The values as the words take them. */
    public Object[] array() {
        return values.toArray();
    }

    private static ReadinessLine of(String what, State state, String said, Object... values) {
        return new ReadinessLine(
                what, state, said, List.of(values).stream().map(String::valueOf).toList());
    }
}
