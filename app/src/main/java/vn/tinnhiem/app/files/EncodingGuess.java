package vn.tinnhiem.app.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tệp văn bản này dùng bảng mã nào: what the bytes can be read as, the likeliest first.
 *
 * @param sure whether the first may be taken without asking: a byte order mark, valid UTF-8, or Vietnamese under one
 *     encoding and not under the others
 */
public record EncodingGuess(List<Reading> readings, boolean sure) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n\r\f\u0085]]");
    private static final List<VietnameseEncoding> OLD =
            List.of(VietnameseEncoding.WINDOWS_1258, VietnameseEncoding.TCVN3, VietnameseEncoding.VNI);
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 120;

    /** The bytes under one encoding. */
    public record Reading(VietnameseEncoding encoding, String text) {

        /** A few lines with letters that differ between encodings, to choose by. */
        public List<String> samples() {
            return text.lines()
                    .filter(line -> line.chars().anyMatch(c -> c > 0x7F))
                    .limit(SAMPLES)
                    .map(line -> line.length() > LONGEST_SAMPLE ? line.substring(0, LONGEST_SAMPLE) + "…" : line)
                    .toList();
        }
    }

    /** Empty readings when the bytes are no text at all. */
    public static EncodingGuess of(byte[] bytes) {
        Optional<VietnameseEncoding> marked = marked(bytes);
        if (marked.isPresent()) {
            return only(marked.get(), bytes);
        }
        Optional<VietnameseEncoding> wide = withoutMark(bytes);
        if (wide.isPresent()) {
            return only(wide.get(), bytes);
        }
        if (VietnameseEncoding.UTF_8.decode(bytes).isPresent()) {
            return only(VietnameseEncoding.UTF_8, bytes);
        }
        return old(bytes);
    }

    private static EncodingGuess only(VietnameseEncoding encoding, byte[] bytes) {
        return new EncodingGuess(reading(encoding, bytes).stream().toList(), true);
    }

    private static EncodingGuess old(byte[] bytes) {
        record Weighed(Reading reading, Syllables words) {}
        List<Weighed> weighed = new ArrayList<>();
        for (VietnameseEncoding encoding : OLD) {
            reading(encoding, bytes).ifPresent(r -> weighed.add(new Weighed(r, Syllables.of(r.text()))));
        }
        weighed.sort(Comparator.comparingLong((Weighed w) ->
                -w.words().vietnamese() * 1000 / Math.max(1, w.words().all())));
        boolean sure = !weighed.isEmpty()
                && weighed.getFirst().words().convincing()
                && weighed.stream()
                        .skip(1)
                        .noneMatch(w -> w.words().vietnamese() * 2 >= w.words().all());
        return new EncodingGuess(weighed.stream().map(Weighed::reading).toList(), sure);
    }

    private static Optional<Reading> reading(VietnameseEncoding encoding, byte[] bytes) {
        return encoding.decode(bytes)
                .filter(text -> !CONTROL.matcher(text).find())
                .map(text -> new Reading(encoding, text));
    }

    private static Optional<VietnameseEncoding> marked(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        return switch (first) {
            case 0xFFFE -> Optional.of(VietnameseEncoding.UTF_16LE);
            case 0xFEFF -> Optional.of(VietnameseEncoding.UTF_16BE);
            default -> Optional.empty();
        };
    }

    /** Latin text in UTF-16 has zeros on one side of its pairs only. */
    private static Optional<VietnameseEncoding> withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += (i + 1) % 2;
                odd += i % 2;
            }
        }
        int third = bytes.length / 6;
        if (odd > third && even == 0) {
            return Optional.of(VietnameseEncoding.UTF_16LE);
        }
        return even > third && odd == 0 ? Optional.of(VietnameseEncoding.UTF_16BE) : Optional.empty();
    }
}
