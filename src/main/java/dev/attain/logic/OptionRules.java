package dev.attain.logic;

import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of an option that are in force on a day. */
final class OptionRules {

  /** A rule, and one statement of it that makes a fact. */
  record Maker(Rule rule, Statement.Make make) {}

  private final List<Maker> makers = new ArrayList<>();
  private final List<Rule> requirements;

  OptionRules(Option option, LocalDate asOf) {
    this.requirements = option.requirementsOn(asOf);
    for (Rule rule : option.definitions()) {
      if (rule.inForceOn(asOf)) {
        rule.tree().then().stream()
            .filter(Statement.Make.class::isInstance)
            .forEach(made -> makers.add(new Maker(rule, (Statement.Make) made)));
      }
    }
  }

  List<Rule> requirements() {
    return requirements;
  }

  /** Those that make a fact; of one whose first value is a word, those that say this word. */
  List<Maker> making(String fact, @Nullable Object word) {
    return makers.stream()
        .filter(maker -> maker.make().fact().text().equals(fact))
        .filter(maker -> word == null || says(maker.make(), word))
        .toList();
  }

  static boolean says(Statement.Make make, Object word) {
    return !(make.values().get(0) instanceof Expression.Literal literal)
        || literal.type() != Expression.Type.TEXT
        || literal.value().equals(word);
  }
}
