package vn.tinnhiem.app.cli;

import picocli.CommandLine.Command;

/** {@code tinnhiem ballots} */
@Command(name = "ballots", mixinStandardHelpOptions = true)
final class BallotsCommand {}
