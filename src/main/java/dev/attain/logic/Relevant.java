package dev.attain.logic;

import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of an option that its requirements depend on, in all their versions. */
final class Relevant {

  private Relevant() {}

  static List<Rule> rules(Option option) {
    Set<Rule> found = new LinkedHashSet<>(option.requirements());
    Deque<Rule> next = new ArrayDeque<>(found);
    while (!next.isEmpty()) {
      for (Pattern pattern : Trees.patterns(next.remove().tree())) {
        for (Rule definition : option.definitions()) {
          if (makes(definition, pattern) && found.add(definition)) {
            next.add(definition);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean makes(Rule definition, Pattern pattern) {
    Object word = word(pattern);
    return definition.tree().then().stream()
        .filter(Statement.Make.class::isInstance)
        .map(Statement.Make.class::cast)
        .anyMatch(
            make ->
                make.fact().text().equals(pattern.fact().text())
                    && (word == null || OptionRules.says(make, word)));
  }

  private static @Nullable Object word(Pattern pattern) {
    return pattern.constraints().stream()
        .flatMap(one -> Trees.equalTo(one, "as").stream())
        .map(Expression.Literal::value)
        .findFirst()
        .orElse(null);
  }
}
