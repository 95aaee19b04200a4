package vn.tinnhiem.app.counting;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Tương quan thứ hạng của một thứ tự tìm được với thứ tự bỏ phiếu. */
public final class Correlation {

    private Correlation() {}

    /** Spearman's rank correlation of an order with 0, 1, 2… */
    static double rho(List<Integer> order) {
        long n = order.size();
        long squares = IntStream.range(0, order.size())
                .mapToLong(i -> (long) (i - order.get(i)) * (i - order.get(i)))
                .sum();
        return 1 - 6.0 * squares / (n * (n * n - 1));
    }

    /** The same of what was found, each thing once, with the order in which it was handed in. */
    public static <T> double rho(List<T> handedIn, List<T> found) {
        List<T> known = handedIn.stream().filter(found::contains).toList();
        return rho(found.stream().filter(known::contains).map(known::indexOf).toList());
    }

    /** These texts in the order in which their bytes stand in a file. */
    public static List<String> byPosition(byte[] file, List<String> texts) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        return texts.stream().sorted(Comparator.comparingInt(bytes::indexOf)).toList();
    }
}
