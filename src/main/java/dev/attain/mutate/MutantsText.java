package dev.attain.mutate;

import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mutants as text for people. */
public final class MutantsText {

  private MutantsText() {}

  /**
   * What survived, with what to do about it, what was accepted, and the score.
   *
   * @param mutants the mutants
   * @return lines of text
   */
  public static String of(Mutants mutants) {
    StringBuilder text = new StringBuilder();
    Map<String, Scenario> proposed = new HashMap<>();
    mutants.of(Mutant.Fate.SURVIVED).forEach(mutant -> survived(mutant, proposed, text));
    List<Mutant> accepted = mutants.of(Mutant.Fate.ACCEPTED);
    if (!accepted.isEmpty()) {
      text.append("Accepted, because no scenario can notice them:\n");
      accepted.forEach(
          mutant ->
              text.append("  ")
                  .append(line(mutant))
                  .append("\n    ")
                  .append(mutant.why())
                  .append('\n'));
      text.append('\n');
    }
    mutants
        .of(Mutant.Fate.SKIPPED)
        .forEach(
            mutant ->
                text.append("Skipped, because nobody could use such rules: ")
                    .append(line(mutant))
                    .append('\n'));
    return text.append(summary(mutants)).append('\n').toString();
  }

  private static void survived(Mutant mutant, Map<String, Scenario> proposed, StringBuilder text) {
    text.append(line(mutant)).append('\n');
    Scenario ready = mutant.ready();
    if (ready != null && isProposed(ready, proposed)) {
      text.append("  No scenario notices. This one, proposed above, would: ")
          .append(ready.sentence())
          .append("\n\n");
    } else if (ready != null) {
      Scenario named = named(ready, proposed);
      text.append("  No scenario notices. This one would:\n\n")
          .append(ScenarioWriter.text(named))
          .append('\n');
    } else if (!mutant.why().isEmpty()) {
      text.append("  No scenario notices, and none could be made up: ")
          .append(mutant.why())
          .append(".\n\n");
    } else {
      text.append("  No scenario notices, and in ")
          .append(mutant.tried())
          .append(" cases that were made up nothing came out otherwise.\n")
          .append("  If nobody can tell the difference, say why in ")
          .append(Accepted.FILE)
          .append(" beside the vocabulary:\n\n    accepted:\n      - rule: ")
          .append(mutant.change().ruleId())
          .append("\n        line: ")
          .append(mutant.change().place().line())
          .append("\n        change: '")
          .append(mutant.change().words().replace("'", "''"))
          .append("'\n        reason: …\n\n");
    }
  }

  private static boolean isProposed(Scenario ready, Map<String, Scenario> proposed) {
    Scenario before = proposed.get(ready.sentence());
    return before != null && ScenarioWriter.text(before).equals(ScenarioWriter.text(ready));
  }

  /** In a file no two scenarios have one sentence. */
  private static Scenario named(Scenario ready, Map<String, Scenario> proposed) {
    String sentence = ready.sentence();
    for (int n = 2; proposed.containsKey(sentence); n++) {
      sentence = ready.sentence() + " (" + n + ")";
    }
    Scenario named =
        new Scenario(
            sentence,
            ready.place(),
            ready.competency(),
            ready.option(),
            ready.asOf(),
            ready.facts(),
            ready.expected());
    proposed.put(sentence, named);
    return named;
  }

  private static String line(Mutant mutant) {
    return mutant.change().place().file()
        + ":"
        + mutant.change().place().line()
        + ": "
        + mutant.change().ruleId()
        + ": "
        + mutant.change().words();
  }

  /**
   * How many changes there were, what became of them, and the score.
   *
   * @param mutants the mutants
   * @return one line
   */
  public static String summary(Mutants mutants) {
    return mutants.all().size()
        + " changes, "
        + mutants.scenarios()
        + " scenarios: "
        + mutants.of(Mutant.Fate.CAUGHT).size()
        + " caught, "
        + mutants.of(Mutant.Fate.SURVIVED).size()
        + " survived, "
        + mutants.of(Mutant.Fate.ACCEPTED).size()
        + " accepted, "
        + mutants.of(Mutant.Fate.SKIPPED).size()
        + " skipped. Score: "
        + mutants.score()
        + " %.";
  }
}
