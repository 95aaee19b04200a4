package vn.tinnhiem.sheet.layout;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chữ có trong phông hay không. */
final class Glyphs {

    private Glyphs() {}

    /** Every character of the ballot that some face lacks, each once. */
    static String missing(BallotText text) {
        BallotText.Heading heading = text.heading();
        BallotText.TableHeadings table = text.table();
        return Stream.of(
                        Stream.of(
                                heading.superior(),
                                heading.issuer(),
                                heading.placeAndDate(),
                                text.title(),
                                table.number(),
                                table.person(),
                                text.paperColour(),
                                text.voteId(),
                                text.ballotId()),
                        heading.national().stream(),
                        text.subtitles().stream(),
                        text.instructions().stream(),
                        table.levels().stream(),
                        text.signature().stream(),
                        text.lines().stream().flatMap(line -> Stream.of(line.name(), line.position())))
                .flatMap(texts -> texts)
                .flatMapToInt(words -> Paragraph.clean(words).codePoints())
                .filter(c -> !Arrays.stream(Face.values()).allMatch(face -> face.has(c)))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
