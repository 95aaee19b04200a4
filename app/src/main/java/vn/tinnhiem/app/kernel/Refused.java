package vn.tinnhiem.app.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Từ chối: the input is at fault. Carries every problem that was found, never the first only. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.fault().name() + " " + p.file() + " " + p.place())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public Refused(Problem problem) {
        this(List.of(problem));
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
