package vn.tinnhiem.app.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;

/** Nơi nói với người dùng: what was asked for to stdout, what is wrong to stderr. */
final class Terminal {

    /** Exit codes of the contract. */
    static final int DONE = 0;

    static final int OUR_FAULT = 1;
    static final int INPUT_AT_FAULT = 2;
    static final int NEEDS_A_PERSON = 3;

    private final PrintStream out;
    private final PrintStream err;
    private Messages messages = new Messages(Messages.Language.VI);

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void speak(Messages.Language language) {
        messages = new Messages(language);
    }

    Messages messages() {
        return messages;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** A sentence to stdout. */
    void say(String key, Object... namesAndValues) {
        out.println(messages.say(key, values(namesAndValues)));
    }

    /** A sentence to stderr: what somebody has to know, and no program asked for. */
    void warn(String key, Object... namesAndValues) {
        err.println(messages.say(key, values(namesAndValues)));
    }

    /** Words as they are typed. */
    static String typed(List<String> words) {
        return words.stream()
                .map(word -> word.contains(" ") ? "\"" + word + "\"" : word)
                .collect(Collectors.joining(" "));
    }

    /** One line per problem, all of them. */
    int refuse(Refused refused) {
        for (Problem problem : refused.problems()) {
            err.println(line(problem));
        }
        return INPUT_AT_FAULT;
    }

    String line(Problem problem) {
        String place = place(problem.file(), problem.place());
        return problem.fault().number() + (place.isEmpty() ? "" : " [" + place + "]") + " " + sentence(problem);
    }

    String sentence(Problem problem) {
        Map<String, Object> values = new HashMap<>(problem.values());
        values.putIfAbsent("file", problem.file());
        return messages.say("fault." + problem.fault().number(), values);
    }

    /**
     * One line per finding to stderr.
     *
     * @param file the file that the findings are about
     * @return the exit code: 2 for an error, else 3 where a person has to decide, else 0
     */
    int report(String file, List<Finding> findings) {
        findings.forEach(finding -> err.println(line(file, finding)));
        if (findings.stream().anyMatch(Finding::blocks)) {
            return INPUT_AT_FAULT;
        }
        return findings.stream().anyMatch(f -> f.code().severity() == Severity.DECISION) ? NEEDS_A_PERSON : DONE;
    }

    String line(String file, Finding finding) {
        return finding.code().number() + " [" + place(file, finding.place()) + "] " + sentence(finding);
    }

    String sentence(Finding finding) {
        return messages.say("finding." + finding.code().number(), finding.values());
    }

    /** Our fault: said plainly, with what a maintainer needs. */
    int bug(Throwable bug) {
        err.println(messages.say("error.bug", Map.of("cause", bug.toString())));
        bug.printStackTrace(err);
        return OUR_FAULT;
    }

    private static String place(String file, String place) {
        return file.isEmpty() ? place : place.isEmpty() ? file : file + ": " + place;
    }

    static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
