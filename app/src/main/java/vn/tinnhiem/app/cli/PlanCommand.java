package vn.tinnhiem.app.cli;

import picocli.CommandLine.Command;

/** {@code tinnhiem plan …} */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        subcommands = {PlanNewCommand.class, PlanCheckCommand.class, PlanApproveCommand.class, PlanDocumentCommand.class
        })
final class PlanCommand {}
