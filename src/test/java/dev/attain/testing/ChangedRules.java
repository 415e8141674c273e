package dev.attain.testing;

import dev.attain.change.Change;
import dev.attain.change.Changes;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The shipped rules and those of {@link Shapes}, each time with one thing changed. */
public final class ChangedRules {

  private ChangedRules() {}

  /** So many rule sets, each in a folder of its own; what cannot be loaded is left out. */
  public static List<RuleSet> in(Path folder, int number, long seed) {
    RuleSource source = RuleSource.read(copy(folder.resolve("shapes")).path());
    List<Change> changes = new ArrayList<>();
    for (Competency competency : source.competencies()) {
      for (Option option : competency.options()) {
        rules(option)
            .forEach(
                rule ->
                    changes.addAll(
                        Changes.of(
                            rule.file(),
                            source.text(rule.file()),
                            rule.tree(),
                            source.vocabulary())));
      }
    }
    Random random = new Random(seed);
    List<RuleSet> changed = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Change change = changes.get(random.nextInt(changes.size()));
      RulesFolder copy = copy(folder.resolve("" + i));
      copy.edit(change.edit().file(), change.edit()::in);
      RuleSource edited = RuleSource.read(copy.path());
      if (edited.problems().isEmpty()) {
        changed.add(RuleSet.load(edited, null));
      }
    }
    return changed;
  }

  private static Stream<Rule> rules(Option option) {
    return Stream.concat(option.definitions().stream(), option.requirements().stream());
  }

  private static RulesFolder copy(Path folder) {
    RulesFolder copy = RulesFolder.in(folder);
    Shapes.addTo(copy.path());
    return copy;
  }
}
