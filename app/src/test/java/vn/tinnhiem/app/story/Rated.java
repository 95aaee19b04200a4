package vn.tinnhiem.app.story;

import java.util.List;

/**
 * Con số của một người, tính tay từ những gì bàn kiểm phiếu đã nhập.
 *
 * @param whole collected, valid, invalid
 * @param counted each level's ballots over those collected, as it is printed: "10/13"
 * @param percents the same of them, as they are printed: "76,92%"
 */
record Rated(String name, List<Integer> whole, List<String> counted, List<String> percents) {

    static Rated of(String name, int collected, int valid, int invalid, List<String> counted, List<String> percents) {
        return new Rated(name, List.of(collected, valid, invalid), counted, percents);
    }

    /** All that a page about this person says in numbers. */
    List<String> numbers() {
        return java.util.stream.Stream.concat(counted.stream(), percents.stream())
                .toList();
    }
}
