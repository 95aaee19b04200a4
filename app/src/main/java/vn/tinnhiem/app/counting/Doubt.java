package vn.tinnhiem.app.counting;

import java.util.List;

/**
 * Một tờ chờ ban kiểm phiếu quyết định, như trang hỏi: sheets typed by hand and scanned ones alike.
 *
 * @param id its name in the queue
 * @param where the paper lies: "Xấp 1, tờ thứ 7"
 * @param picture address of the picture with the signature masked; empty where there is only the paper
 * @param questions what is asked now, to be answered together
 * @param more how many questions about the same sheet may follow
 * @param lasting whether the decision cannot be taken back: its batch agrees with it
 */
public record Doubt(String id, String where, String picture, List<Question> questions, int more, boolean lasting) {

    public Doubt {
        questions = List.copyOf(questions);
    }

    /**
     * Một điều phải quyết định.
     *
     * @param field by which the answer comes back
     * @param asked the question in words
     * @param name of the person that it is about, with the number on the list; empty where it is about the sheet
     * @param seen what was seen, a sentence each
     * @param rules what the plan says of such a thing, a sentence each
     * @param options answers to choose from; none where numbers are written
     * @param example how numbers are written; empty where one chooses
     */
    public record Question(
            String field,
            String asked,
            String name,
            String position,
            List<String> seen,
            List<String> rules,
            List<Option> options,
            String example) {

        public Question {
            seen = List.copyOf(seen);
            rules = List.copyOf(rules);
            options = List.copyOf(options);
        }
    }

    /**
     * Một câu trả lời.
     *
     * @param key the one to press
     * @param guessed whether the machine would say so
     */
    public record Option(String value, String key, String label, boolean guessed) {}

    /** What the plan says, each sentence once. */
    public List<String> rules() {
        return questions.stream()
                .flatMap(question -> question.rules().stream())
                .distinct()
                .toList();
    }
}
