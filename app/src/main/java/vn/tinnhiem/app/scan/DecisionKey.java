package vn.tinnhiem.app.scan;

import vn.tinnhiem.app.scan.Ask.Question;

/**
 * Một câu hỏi về một tờ.
 *
 * @param number of the case
 * @param person number on the list for {@link Question#ROW}, else 0
 */
record DecisionKey(int number, Question question, int person) {

    static DecisionKey of(Case of, Ask ask) {
        return new DecisionKey(of.number(), ask.question(), ask.person());
    }
}
