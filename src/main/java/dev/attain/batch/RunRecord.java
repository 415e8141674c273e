package dev.attain.batch;

import dev.attain.summary.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a run that came to its end.
 *
 * @param head what was asked for, and read
 * @param tally what was counted
 * @param outputs the results
 */
record RunRecord(RunHead head, Tally tally, List<OutputFile> outputs) {

  private static final String NAME = "run";

  /** Writes it into the folder of the facts. */
  void write(Path facts) throws IOException {
    Bytes bytes = new Bytes(1 << 14);
    head.write(bytes);
    tally.write(bytes);
    bytes.addNumber(outputs.size());
    for (OutputFile file : outputs) {
      bytes.addText(file.file());
      bytes.addNumber(file.bytes());
      bytes.addText(file.sha256());
    }
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
          out
              + " has no record of its run ("
              + OutFolder.FACTS
              + "/"
              + NAME
              + "), or a damaged one");
    }
    RunHead head = RunHead.read(in);
    Tally tally = Tally.read(in);
    List<OutputFile> outputs = new ArrayList<>();
    for (long i = in.nextNumber(); i > 0; i--) {
      outputs.add(new OutputFile(in.nextText(), in.nextNumber(), in.nextText()));
    }
    return new RunRecord(head, tally, outputs);
  }

  /** The hash of a result as it is now; {@code missing} if it is not there. */
  static String hash(Path out, OutputFile result) throws IOException {
    Path file = out.resolve(result.file());
    return Files.exists(file) ? InputFiles.hash(file, () -> false) : "missing";
  }

  /**
   * Looks whether the results are those that were written.
   *
   * @throws BatchException if one is not
   */
  void checkResults(Path out) throws IOException {
    for (OutputFile result : outputs) {
      String now = hash(out, result);
      if (!now.equals(result.sha256())) {
        throw new BatchException(
            out.resolve(result.file())
                + (now.equals("missing") ? " is missing" : " was changed")
                + " since the run was finished. Give another folder for the results.");
      }
    }
  }
}
