package vn.tinnhiem.bench.kill;

/** Một yêu cầu của một bàn. The same once more changes nothing, but for {@link Again}, which a person presses after looking. */
public sealed interface Asked {

    /** The entry that a batch needs next is begun; answered with its id. */
    record Begin(String batch) implements Asked {}

    /** One sheet more; answered with how many there are. */
    record Put(String pass, Sheet sheet) implements Asked {}

    /** The last sheet is taken back. */
    record Undo(String pass, String id) implements Asked {}

    /** All sheets of the entry are there. */
    record Finish(String pass) implements Asked {}

    /** Everything entered of a batch is thrown away. */
    record Again(String batch) implements Asked {}

    /** As one line for a process that reads lines. */
    default String line() {
        return switch (this) {
            case Begin(String batch) -> "begin\t" + batch;
            case Put(String pass, Sheet sheet) ->
                String.join(
                        "\t",
                        "put",
                        pass,
                        sheet.id(),
                        Long.toString(sheet.ordinal()),
                        sheet.marks(),
                        Boolean.toString(sheet.issued()),
                        Boolean.toString(sheet.added()));
            case Undo(String pass, String id) -> "undo\t" + pass + "\t" + id;
            case Finish(String pass) -> "finish\t" + pass;
            case Again(String batch) -> "again\t" + batch;
        };
    }

    /** The reverse of {@link #line()}. */
    static Asked of(String line) {
        String[] words = line.split("\t", -1);
        return switch (words[0]) {
            case "begin" -> new Begin(words[1]);
            case "put" ->
                new Put(
                        words[1],
                        new Sheet(
                                words[2],
                                Long.parseLong(words[3]),
                                words[4],
                                Boolean.parseBoolean(words[5]),
                                Boolean.parseBoolean(words[6])));
            case "undo" -> new Undo(words[1], words[2]);
            case "finish" -> new Finish(words[1]);
            case "again" -> new Again(words[1]);
            default -> throw new IllegalArgumentException(line);
        };
    }
}
