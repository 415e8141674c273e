package dev.attain.cli;

/** What the command line gives back to the shell. */
final class ExitCode {

  /** All is well. */
  static final int FINE = 0;

  /** It ran, and there is something to look at. */
  static final int FINDINGS = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** Facts or rules cannot be read, or the result cannot be written. */
  static final int UNREADABLE = 3;

  /** A mistake of Attain's own, or a rule that leaves the answer open. */
  static final int BUG = 70;

  /** It was stopped before its end, as by Ctrl-C. */
  static final int STOPPED = 130;

  private ExitCode() {}
}
