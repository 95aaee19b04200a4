package vn.tinnhiem.app.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Một tệp YAML được đọc chặt chẽ. Reading goes on past faults, so that they can be told all together: ask
 * {@link #root()} for every key that the file may have, then {@link #refuseIfFaulty()}.
 */
public final class YamlFile {

    private final String text;
    private final FaultList faults;
    private final YamlMap root;

    private YamlFile(String text, FaultList faults, YamlMap root) {
        this.text = text;
        this.faults = faults;
        this.root = root;
    }

    /**
     * @throws Refused at once, when the file is missing, empty, too big, in an unknown encoding or not YAML
     */
    public static YamlFile read(Path path) {
        return parse(path.toString(), YamlText.bytes(path));
    }

    /**
     * @param shownAs the file's name in problems
     * @throws Refused at once, when the text is empty, too big, in an unknown encoding or not YAML
     */
    public static YamlFile parse(String shownAs, byte[] bytes) {
        FaultList faults = new FaultList(shownAs);
        String text = YamlText.decode(shownAs, bytes);
        Optional<YamlNode> node = YamlTree.parse(text, faults);
        if (node.isEmpty()) {
            throw new Refused(Problem.of(Fault.F102_FILE_EMPTY, shownAs, ""));
        }
        if (!(node.get() instanceof YamlNode.Group group)) {
            throw new Refused(Problem.of(
                    Fault.F215_NOT_A_GROUP, shownAs, node.get().spot().toString(), "key", shownAs));
        }
        return new YamlFile(text, faults, new YamlMap(group, "", faults));
    }

    public YamlMap root() {
        return root;
    }

    /** The whole text, decoded. */
    public String text() {
        return text;
    }

    public String shownAs() {
        return faults.file();
    }

    /** The problems found so far, in the order of the lines; unknown keys are not among them yet. */
    public List<Problem> problems() {
        return faults.inOrder();
    }

    /** All problems, every key that was never asked for among them. To be called when everything has been asked for. */
    public List<Problem> allProblems() {
        root.faultUnknownKeys();
        return faults.inOrder();
    }

    /**
     * @throws Refused with {@link #allProblems()}, if there are any
     */
    public void refuseIfFaulty() {
        List<Problem> problems = allProblems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
