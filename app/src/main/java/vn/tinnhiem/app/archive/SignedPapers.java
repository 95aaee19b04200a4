package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.papers.SignedFiles;

/** Bản đã ký, được scan lại, đi vào hồ sơ: each file beside the register that says which paper it is. */
@Component
class SignedPapers {

    static final String FOLDER = "signed/";

    private final SignedFiles files;

    SignedPapers(SignedFiles files) {
        this.files = files;
    }

    /** The files of a vote by their names in the archive. */
    SortedMap<String, Path> of(String vote) {
        SortedMap<String, Path> named = new TreeMap<>();
        files.of(vote).forEach((id, file) -> named.put(FOLDER + id, file));
        return named;
    }

    /**
     * Holds the files against the register.
     *
     * @param register the rows of {@code registers/signed_scan.json}
     */
    static List<Problem> differences(@Nullable Object register, Path work, String archive) throws IOException {
        Path folder = work.resolve(FOLDER);
        TreeSet<String> there = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> there.add(file.getFileName().toString()));
            }
        }
        List<Problem> differences = new ArrayList<>();
        for (Object each : register instanceof List<?> rows ? rows : List.of()) {
            Map<?, ?> row = (Map<?, ?>) each;
            String id = String.valueOf(row.get("id"));
            if (!there.remove(id)) {
                differences.add(Problem.of(Fault.F904_MEMBER_MISSING, archive, "", "member", FOLDER + id));
            } else if (!Bundle.sha256(folder.resolve(id)).equals(row.get("sha256"))) {
                differences.add(Problem.of(
                        Fault.F622_DIFFERS,
                        archive + "!" + FOLDER + id,
                        "",
                        "found",
                        Bundle.sha256(folder.resolve(id)),
                        "expected",
                        String.valueOf(row.get("sha256"))));
            }
        }
        there.forEach(id -> differences.add(Problem.of(Fault.F905_MEMBER_UNKNOWN, archive, "", "member", FOLDER + id)));
        return differences;
    }
}
