package dev.attain.scenario;

import java.util.List;

/**
 * What became of one scenario.
 *
 * @param scenario the scenario
 * @param outcome whether it came out as expected
 * @param differences what came out otherwise; empty unless it failed
 * @param evidence the facts that counted and those that did not, a line for each; empty unless it
 *     failed
 * @param error why it could not be run; empty unless that is so
 */
public record Result(
    Scenario scenario,
    Outcome outcome,
    List<Difference> differences,
    List<String> evidence,
    String error) {

  /** What can become of a scenario. */
  public enum Outcome {
    /** All came out as expected. */
    PASS,
    /** Something came out otherwise. */
    FAIL,
    /** The rules gave no clear answer. */
    ERROR
  }

  /** Keeps its own copies of the lists. */
  public Result {
    differences = List.copyOf(differences);
    evidence = List.copyOf(evidence);
  }
}
