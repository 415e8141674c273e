package dev.attain.boundaries;

import dev.attain.rules.Rule;
import dev.attain.scenario.Expected;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cases at the edges as a table for people. */
public final class BoundariesText {

  private BoundariesText() {}

  /**
   * A table for each rule: the case, and what the rules say of it.
   *
   * @param boundaries the cases
   * @return lines of text
   */
  public static String of(Boundaries boundaries) {
    StringBuilder text = new StringBuilder();
    List<Rule> rules = boundaries.cases().stream().map(Case::rule).distinct().toList();
    for (Rule rule : rules) {
      text.append(rule.file())
          .append(':')
          .append(rule.line())
          .append(": ")
          .append(rule.id())
          .append(": ")
          .append(rule.text().in("en"))
          .append('\n');
      List<Case> cases = boundaries.of(rule);
      int longest = cases.stream().mapToInt(one -> one.words().length()).max().orElse(0);
      for (Case one : cases) {
        text.append(
                String.format(Locale.ROOT, "  %-" + longest + "s  %s", one.words(), said(one))
                    .stripTrailing())
            .append('\n');
      }
      text.append('\n');
    }
    boundaries.odd().forEach(words -> text.append(words).append(".\n"));
    return text.toString();
  }

  /** {@code found 1, not met}; the requirement is named where there is more than one. */
  private static String said(Case one) {
    Map<String, Expected.Requirement> requirements = one.scenario().expected().requirements();
    StringBuilder words = new StringBuilder();
    requirements.forEach(
        (id, requirement) ->
            words
                .append(words.isEmpty() ? "" : "; ")
                .append(requirements.size() == 1 ? "" : id + " ")
                .append("found ")
                .append(requirement.found())
                .append(Boolean.TRUE.equals(requirement.met()) ? ", met" : ", not met"));
    return words.append("; tier ").append(one.scenario().expected().tier()).toString();
  }
}
