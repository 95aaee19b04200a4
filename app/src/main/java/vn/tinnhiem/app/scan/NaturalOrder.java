package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Thứ tự như người đếm: {@code scan2} before {@code scan10}; the same on every system. */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder OF_NAMES = new NaturalOrder();

    /** Folder by folder, a folder's own files before those of the folders in it. */
    static final Comparator<Path> OF_FILES = (a, b) -> {
        int common = Math.min(a.getNameCount(), b.getNameCount()) - 1;
        for (int i = 0; i < common; i++) {
            int names = OF_NAMES.compare(a.getName(i).toString(), b.getName(i).toString());
            if (names != 0) {
                return names;
            }
        }
        int depths = a.getNameCount() - b.getNameCount();
        return depths != 0
                ? depths
                : OF_NAMES.compare(
                        a.getName(common).toString(), b.getName(common).toString());
    };

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        String a = folded(left);
        String b = folded(right);
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endOfA = number(a, i);
            int endOfB = number(b, j);
            if (endOfA > i && endOfB > j) {
                int numbers = numbers(a.substring(i, endOfA), b.substring(j, endOfB));
                if (numbers != 0) {
                    return numbers;
                }
                i = endOfA;
                j = endOfB;
            } else if (a.charAt(i) != b.charAt(j)) {
                return a.charAt(i) - b.charAt(j);
            } else {
                i++;
                j++;
            }
        }
        int rest = (a.length() - i) - (b.length() - j);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static int number(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Of any length; leading zeros do not count. */
    private static int numbers(String a, String b) {
        String x = a.replaceFirst("^0+", "");
        String y = b.replaceFirst("^0+", "");
        return x.length() != y.length() ? x.length() - y.length() : x.compareTo(y);
    }
}
