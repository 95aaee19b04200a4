package vn.tinnhiem.app.cli;

import picocli.CommandLine.Command;

/** {@code tinnhiem bench …}: figures that anyone can make again. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand {}
