package dev.attain.docs;

import dev.attain.docs.Block.Item;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Expression.Literal;
import dev.attain.syntax.Statement;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one rule says, in words. */
final class RuleWords {

  private final Language language;
  private final RuleSource rules;
  private final Rule rule;
  private final Values values;
  private final Nouns nouns;
  private final Conditions conditions;

  RuleWords(Language language, RuleSource rules, Option option, Rule rule) {
    this.language = language;
    this.rules = rules;
    this.rule = rule;
    Variables variables = new Variables(rule.tree().when());
    this.values = new Values(language, rules.vocabulary(), variables, rules.text(rule.file()));
    this.nouns = new Nouns(language, option.definitions());
    this.conditions =
        new Conditions(language, values, new Asked(language, values, variables), nouns);
  }

  /** Of a requirement: how many of what, and where the programme says so. */
  List<Item> requirement() {
    List<Item> items = new ArrayList<>();
    for (Statement statement : rule.tree().then()) {
      if (statement instanceof Statement.AtLeast atLeast) {
        items.add(Item.of(language.get("needed", values.of(atLeast.needed()))));
        Optional<Pattern> counted = counted(atLeast);
        if (counted.isPresent()) {
          items.addAll(counted(counted.get()));
        } else {
          items.add(Item.of(language.get("found", values.of(atLeast.found()))));
          items.add(Item.of(language.get("conditions"), conditions()));
        }
      }
    }
    items.addAll(origin());
    return items;
  }

  /** What is counted, where it is no more than what definitions make. */
  private Optional<Pattern> counted(Statement.AtLeast atLeast) {
    List<Condition> when = rule.tree().when();
    boolean plain =
        when.size() == 1
            && when.get(0) instanceof Counting counting
            && counting.functions().size() == 1
            && counting.functions().get(0).name().text().equals("count")
            && counting.constraints().isEmpty()
            && atLeast.found() instanceof Expression.Variable;
    return plain
            && ((Counting) when.get(0)).counted() instanceof Pattern pattern
            && pattern.source() == null
            && !nouns.makers(pattern).isEmpty()
            && pattern.constraints().stream().allMatch(one -> nouns.says(pattern, one))
        ? Optional.of(pattern)
        : Optional.empty();
  }

  private List<Item> counted(Pattern pattern) {
    List<Item> items = new ArrayList<>();
    Set<String> definitions = new LinkedHashSet<>();
    Set<String> exams = new LinkedHashSet<>();
    for (Rule definition : nouns.makers(pattern)) {
      definitions.add(
          Marks.link("#" + definition.id(), Marks.plain(definition.text().in(language.tag()))));
      exams.addAll(Exams.in(definition.tree()));
    }
    items.add(Item.of(language.get("counted", language.or(List.copyOf(definitions)))));
    for (String exam : exams) {
      Text label = rules.vocabulary().exams().get(exam);
      String code = Marks.plain(exam);
      items.add(
          Item.of(
              label == null
                  ? language.get("exam", code)
                  : language.get("examLabel", code, Marks.plain(label.in(language.tag())))));
    }
    return items;
  }

  /** Of a definition: who or what counts, a sentence each. */
  List<String> counts() {
    List<String> sentences = new ArrayList<>();
    for (Statement statement : rule.tree().then()) {
      if (statement instanceof Statement.Make make) {
        List<Expression> made = make.values();
        boolean word = !made.isEmpty() && made.get(0) instanceof Literal;
        String of =
            Language.capital(
                language.list(
                    made.subList(word ? 1 : 0, made.size()).stream().map(values::of).toList()));
        sentences.add(
            word
                ? language.get("countsAs", of, Marks.plain(((Literal) made.get(0)).value()))
                : language.get("counts", of));
      }
    }
    return sentences;
  }

  List<Item> conditions() {
    return conditions.of(rule.tree().when());
  }

  /** When it is in force, where the programme says so, and its id. */
  List<Item> origin() {
    List<Item> items = new ArrayList<>();
    if (rule.effectiveOn() != null && rule.expiresOn() != null) {
      items.add(Item.of(language.get("fromUntil", "" + rule.effectiveOn(), "" + rule.expiresOn())));
    } else if (rule.effectiveOn() != null) {
      items.add(Item.of(language.get("from", "" + rule.effectiveOn())));
    } else if (rule.expiresOn() != null) {
      items.add(Item.of(language.get("until", "" + rule.expiresOn())));
    }
    if (rule.source() != null) {
      items.add(Item.of(language.get("source", Marks.plain(rule.source()))));
    }
    items.add(Item.of(language.get("id", Marks.code(rule.id()))));
    return items;
  }
}
