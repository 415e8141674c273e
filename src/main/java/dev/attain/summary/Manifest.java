package dev.attain.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch was, and what it made: enough to tell whether anything was changed since.
 *
 * @param attain the version of Attain
 * @param drools the version of Drools
 * @param settings what was asked for
 * @param inputs the fact files, as they stand on disk
 * @param notices what was worth knowing of them
 * @param partners how many partners were decided
 * @param facts how many facts they have, each counted once
 * @param rows how many rows were read
 * @param rejected how many rows were set aside
 * @param outputs the results
 */
public record Manifest(
    String attain,
    String drools,
    Map<String, String> settings,
    List<InputFile> inputs,
    List<String> notices,
    long partners,
    long facts,
    long rows,
    long rejected,
    List<OutputFile> outputs) {

  /** Keeps its own copies of the lists. */
  public Manifest {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    inputs = List.copyOf(inputs);
    notices = List.copyOf(notices);
    outputs = List.copyOf(outputs);
  }
}
