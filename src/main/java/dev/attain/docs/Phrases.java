package dev.attain.docs;

import dev.attain.docs.Block.Item;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Trees;
import dev.attain.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of one rule in words of one language, without marks: what the requirement pages say of
 * them, for whoever explains a decision.
 */
public final class Phrases {

  private final Language language;
  private final RuleSource rules;
  private final Conditions conditions;
  private final Asked asked;

  /**
   * The words for a rule.
   *
   * @param rules the rules that it is one of
   * @param option the option that it decides
   * @param rule the rule
   * @param language the language, as a tag such as {@code en}
   */
  public Phrases(RuleSource rules, Option option, Rule rule, String language) {
    this.language = new Language(language);
    this.rules = rules;
    Variables variables = new Variables(rule.tree().when());
    Values values =
        new Values(this.language, rules.vocabulary(), variables, rules.text(rule.file()));
    this.asked = new Asked(this.language, values, variables, about(rule));
    this.conditions =
        new Conditions(
            this.language, values, asked, new Nouns(this.language, option.definitions()));
  }

  /** The variables that stand for what a definition holds for. */
  private static Set<String> about(Rule rule) {
    Set<String> about = new HashSet<>();
    for (Statement statement : rule.tree().then()) {
      if (statement instanceof Statement.Make make) {
        make.values().forEach(value -> variables(value, about));
      }
    }
    return about;
  }

  private static void variables(Expression value, Set<String> found) {
    if (value instanceof Expression.Variable variable) {
      found.add(variable.name());
    }
    Trees.children(value).forEach(part -> variables(part, found));
  }

  /**
   * That there is such a fact.
   *
   * @param pattern a pattern of the rule
   * @return such as {@code There is an association for …}
   */
  public String there(Pattern pattern) {
    return plain(conditions.of(List.of(pattern)));
  }

  /**
   * That there is no such fact.
   *
   * @param pattern a pattern of the rule
   * @return such as {@code There is no association for …}
   */
  public String none(Pattern pattern) {
    return plain(
        conditions.of(
            List.of(
                new Group(pattern.from(), pattern.to(), Condition.Kind.NOT, List.of(pattern)))));
  }

  /**
   * What is asked of a fact.
   *
   * @param pattern a pattern of the rule
   * @param constraint what it asks
   * @return such as {@code in force on the as-of date}; empty where it asks nothing
   */
  public String asked(Pattern pattern, Constraint constraint) {
    Optional<String> words = asked.of(pattern.fact().text(), constraint);
    return words.map(Phrases::plain).orElse("");
  }

  /**
   * What a fact's value is called.
   *
   * @param field the value's name in rules
   * @return such as {@code paid seats}
   */
  public String label(String field) {
    return language.has("field." + field) ? plain(language.get("field." + field)) : field;
  }

  /**
   * What people call a word of the vocabulary.
   *
   * @param field the value's name in rules
   * @param word the word
   * @return its label; the word itself where it has none
   */
  public String word(String field, String word) {
    Map<String, Text> labels =
        switch (field) {
          case "product" -> rules.vocabulary().products().labels();
          case "type" -> rules.vocabulary().associationTypes().labels();
          default -> Map.of();
        };
    Text label = labels.get(word);
    return label == null ? word : label.in(language.tag());
  }

  private static String plain(List<Item> items) {
    return items.stream().map(Phrases::plain).collect(Collectors.joining("; "));
  }

  private static String plain(Item item) {
    return item.below().isEmpty()
        ? plain(item.text())
        : plain(item.text()) + " " + plain(item.below());
  }

  private static String plain(String marked) {
    return Marks.runs(marked).stream().map(Marks.Run::text).collect(Collectors.joining());
  }
}
