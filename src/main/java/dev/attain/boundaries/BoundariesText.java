package dev.attain.boundaries;

import dev.attain.rules.Rule;
import dev.attain.scenario.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /** {@code found 1, not met; tier none}; a requirement is named where they differ. */
  private static String said(Case one) {
    Expected expected = one.scenario().expected();
    List<String> words = new ArrayList<>();
    expected.requirements().forEach((id, result) -> words.add(said(one, result)));
    if (words.stream().distinct().count() > 1) {
      words.clear();
      expected.requirements().forEach((id, result) -> words.add(id + " " + said(one, result)));
    }
    return String.join("; ", words.stream().distinct().toList()) + "; tier " + expected.tier();
  }

  /** Whether a requirement is met says nothing of a single case of a definition. */
  private static String said(Case one, Expected.Requirement result) {
    String met = Boolean.TRUE.equals(result.met()) ? ", met" : ", not met";
    return "found " + result.found() + (one.rule().tier() == null ? "" : met);
  }
}
