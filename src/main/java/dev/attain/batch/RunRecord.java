package dev.attain.batch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What is kept of a run that came to its end.
 *
 * @param head what was asked for, and read
 * @param tally what was counted
 */
record RunRecord(RunHead head, Tally tally) {

  private static final String NAME = "run";

  /** Writes it into the folder of the facts. */
  void write(Path facts) throws IOException {
    Bytes bytes = new Bytes(1 << 14);
    head.write(bytes);
    tally.write(bytes);
    SummedFile.write(facts.resolve(NAME), bytes);
  }

  /**
   * Reads it from a folder of results.
   *
   * @throws BatchException if it is not there, or damaged
   */
  static RunRecord read(Path out) throws IOException {
    Cursor in = SummedFile.read(out.resolve(OutFolder.FACTS).resolve(NAME));
    if (in == null) {
      throw new BatchException(
          out + " has no record of its run (" + OutFolder.FACTS + "/" + NAME + "), or a damaged one");
    }
    return new RunRecord(RunHead.read(in), Tally.read(in));
  }
}
