package vn.tinnhiem.app.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Mọi lỗi của một tệp, gom lại: each said once, in the order met. */
public final class Problems {

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    /**
     * @param file the path as the user gave it
     */
    public Problems(String file) {
        this.file = file;
    }

    /**
     * @param namesAndValues a name, its value, a name, its value…
     */
    public void add(Fault fault, String place, Object... namesAndValues) {
        found.add(Problem.of(fault, file, place, namesAndValues));
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws Refused with every problem, when there is one */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(all());
        }
    }
}
