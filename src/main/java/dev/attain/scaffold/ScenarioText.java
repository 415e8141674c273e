package dev.attain.scaffold;

import java.time.LocalDate;
import java.util.List;

/** Writes a file of scenarios for one rule. */
final class ScenarioText {

  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a file.
   *
   * @param rule the rule's id
   * @param asOf the day for which the scenarios are decided
   * @param defaults what one who counts is like
   */
  ScenarioText(String rule, LocalDate asOf, List<String> defaults) {
    text.append("# Examples for ")
        .append(rule)
        .append(". What an example does not say is taken from the defaults.\nas-of: ")
        .append(asOf)
        .append("\ndefaults:\n");
    defaults.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("scenarios:\n");
  }

  /**
   * Adds a scenario.
   *
   * @param title what it shows
   * @param given who there is, in lines of YAML
   * @param expect what comes of it, in lines of YAML
   */
  void add(String title, List<String> given, List<String> expect) {
    text.append("  - scenario: ").append(YamlText.scalar(title));
    text.append(given.isEmpty() ? "\n    given: none\n" : "\n    given:\n");
    given.forEach(line -> text.append("      ").append(line).append('\n'));
    text.append("    expect:\n");
    expect.forEach(line -> text.append("      ").append(line).append('\n'));
  }

  static String many(int n, String noun) {
    return "- " + n + " " + noun + (n == 1 ? "" : "s");
  }

  static String found(String requirement, int found) {
    return requirement + ": { found: " + found + " }";
  }

  static String found(String requirement, int found, boolean met) {
    return requirement + ": { found: " + found + ", met: " + met + " }";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
