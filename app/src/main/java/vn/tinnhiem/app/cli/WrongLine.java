package vn.tinnhiem.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Dòng lệnh gõ sai: said as every other fault is, with where to look. */
record WrongLine(Terminal terminal) implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (!command.getSubcommands().isEmpty()
                && wrong.getClass() == ParameterException.class
                && wrong.getArgSpec() == null) {
            command.usage(terminal.err());
            return Terminal.INPUT_AT_FAULT;
        }
        Problem problem = switch (wrong) {
            case MissingParameterException missing ->
                Problem.of(
                        Fault.F701_ARGUMENT_MISSING, "", name, "names", names(missing.getMissing()), "command", name);
            case UnmatchedArgumentException unmatched ->
                Problem.of(
                        Fault.F702_ARGUMENT_UNKNOWN,
                        "",
                        name,
                        "words",
                        String.join(" ", unmatched.getUnmatched()),
                        "nearest",
                        nearest(unmatched),
                        "command",
                        name);
            case MutuallyExclusiveArgsException _ ->
                Problem.of(Fault.F704_ONE_ARGUMENT_ONLY, "", name, "command", name);
            default ->
                Problem.of(
                        Fault.F703_ARGUMENT_VALUE,
                        "",
                        name,
                        "name",
                        wrong.getArgSpec() == null ? "" : name(wrong.getArgSpec()),
                        "value",
                        wrong.getValue() == null ? String.valueOf(wrong.getMessage()) : wrong.getValue(),
                        "command",
                        name);
        };
        return terminal.refuse(new Refused(problem));
    }

    private static String nearest(UnmatchedArgumentException unmatched) {
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : " (" + suggestions.getFirst() + "?)";
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(WrongLine::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
