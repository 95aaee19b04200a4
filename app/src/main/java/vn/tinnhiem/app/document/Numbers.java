package vn.tinnhiem.app.document;

/** Số viết theo lối văn bản Việt Nam: a dot between thousands, a comma before decimals. */
public final class Numbers {

    private Numbers() {}

    /**
     * As "66,67%".
     *
     * @param hundredths hundredths of a percent, at least 0
     */
    public static String percent(long hundredths) {
        long notNegative = notNegative(hundredths);
        return "%s,%02d%%".formatted(grouped(notNegative / 100), notNegative % 100);
    }

    /** As "1.234". */
    public static String grouped(long number) {
        String digits = Long.toString(notNegative(number));
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, '.');
        }
        return grouped.toString();
    }

    /** As {@link #grouped}, but "05" below 10: the way that numbers of documents, persons and ballots are written. */
    public static String padded(long number) {
        return number < 10 ? "0" + notNegative(number) : grouped(number);
    }

    private static long notNegative(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("below zero: " + number);
        }
        return number;
    }
}
