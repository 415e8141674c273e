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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** This project's rules with one thing in them changed, whatever it is. */
public final class ChangedRules {

  private ChangedRules() {}

  /** Hands over some of them, each with the change in words; the same for the same seed. */
  public static void some(Path folder, long seed, int how, BiConsumer<RuleSet, String> test) {
    some(folder, seed, how, none -> {}, test);
  }

  /** The same of rules with others beside them, which are put into each copy. */
  public static void some(
      Path folder, long seed, int how, Consumer<Path> others, BiConsumer<RuleSet, String> test) {
    RulesFolder unchanged = RulesFolder.in(folder.resolve("unchanged"));
    others.accept(unchanged.path());
    List<Change> changes = all(RuleSource.read(unchanged.path()));
    Random random = new Random(seed);
    for (int i = 0; i < how; i++) {
      Change change = changes.get(random.nextInt(changes.size()));
      RulesFolder rules = RulesFolder.in(folder.resolve("" + i));
      others.accept(rules.path());
      rules.edit(change.edit().file(), change.edit()::in);
      test.accept(RuleSet.load(rules.path(), null), change.words());
    }
  }

  private static List<Change> all(RuleSource rules) {
    List<Change> changes = new ArrayList<>();
    for (Competency competency : rules.competencies()) {
      for (Option option : competency.options()) {
        for (List<Rule> some : List.of(option.definitions(), option.requirements())) {
          for (Rule rule : some) {
            changes.addAll(
                Changes.of(rule.file(), rules.text(rule.file()), rule.tree(), rules.vocabulary()));
          }
        }
      }
    }
    return changes;
  }
}
