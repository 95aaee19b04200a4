package vn.tinnhiem.sheet.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinnhiem.sheet.layout.QrPlace;

/**
 * Mã QR của các tờ phiếu: as few modules as level Q needs, at level H where that costs no more. What was found out for
 * one payload holds for every payload of the same length and alphabet.
 */
final class QrSymbols {

    private static final List<Size> SIZES = IntStream.rangeClosed(
                    version(QrPlace.LEAST_MODULES), version(QrPlace.MOST_MODULES))
            .boxed()
            .flatMap(version ->
                    Stream.of(new Size(version, ErrorCorrectionLevel.H), new Size(version, ErrorCorrectionLevel.Q)))
            .toList();

    private final Map<Kind, Size> known = new HashMap<>();

    private record Kind(Mode mode, int bytes) {}

    private record Size(int version, ErrorCorrectionLevel level) {}

    /**
     * @throws IllegalArgumentException where modules would be narrower than 0.6 mm: over 108 letters of the QR alphabet
     *     (digits, capitals, space and {@code $%*+-./:}) or 74 bytes
     */
    QrSymbol of(String payload) {
        Kind kind = new Kind(Encoder.chooseMode(payload), payload.getBytes(StandardCharsets.UTF_8).length);
        Size size = known.get(kind);
        for (Size candidate : size == null ? SIZES : List.of(size)) {
            try {
                QRCode code = Encoder.encode(
                        payload, candidate.level(), Map.of(EncodeHintType.QR_VERSION, candidate.version()));
                known.put(kind, candidate);
                return new QrSymbol(code.getMatrix());
            } catch (WriterException _) {
                continue;
            }
        }
        throw new IllegalArgumentException("no QR code with modules of 0.6 mm holds " + payload.length() + " letters");
    }

    private static int version(int modules) {
        return (modules - 17) / 4;
    }
}
