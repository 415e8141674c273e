package dev.attain.batch;

import dev.attain.summary.Summary;
import java.nio.file.Path;
import java.util.List;

/**
 * A batch that was carried out to its end.
 *
 * @param out the folder with the results
 * @param summary what came out
 * @param notices what is worth knowing of the facts, and changes no decision
 */
public record BatchResult(Path out, Summary summary, List<String> notices) {

  /** Keeps its own copy of the list. */
  public BatchResult {
    notices = List.copyOf(notices);
  }
}
