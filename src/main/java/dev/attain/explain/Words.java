package dev.attain.explain;

import dev.attain.docs.Phrases;
import dev.attain.logic.FactFields;
import dev.attain.logic.Logic;
import dev.attain.logic.Obstacle;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import dev.attain.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts, and reasons why something does not count, in words of one language. */
final class Words {

  private final RuleSource rules;
  private final Option option;
  private final LocalDate asOf;
  private final Messages messages;
  private final Map<String, Phrases> phrases = new HashMap<>();

  Words(RuleSource rules, Option option, LocalDate asOf, String language) {
    this.rules = rules;
    this.option = option;
    this.asOf = asOf;
    this.messages = new Messages(Words.class, language);
  }

  String get(String key, Object... values) {
    return messages.get(key, values);
  }

  private Phrases phrases(Rule rule) {
    return phrases.computeIfAbsent(
        rule.file() + rule.line(), place -> new Phrases(rules, option, rule, messages.language()));
  }

  /** A fact, in a few words. */
  String fact(Record fact) {
    String type = fact.getClass().getSimpleName();
    List<String> words = new ArrayList<>();
    words.add(messages.has("fact." + type) ? say("fact." + type, fact, "") : type);
    for (String field : FactFields.names(fact.getClass())) {
      String key = "fact." + type + "." + field;
      if (messages.has(key) && FactFields.value(fact, field) != null) {
        words.add(say(key, fact, shown(fact, field)));
      }
    }
    return String.join(get("comma"), words);
  }

  /** A reason. */
  String reason(Obstacle obstacle) {
    Record fact = obstacle.fact();
    return switch (obstacle.kind()) {
      case MISSING -> get("missing", small(phrases(obstacle.rule()).none(obstacle.pattern())));
      case FIXED -> get("fixed");
      case VALUE, PRESENT -> fact == null ? "" : reason(obstacle, fact);
    };
  }

  private String reason(Obstacle obstacle, Record fact) {
    String kind = obstacle.kind().name().toLowerCase(Locale.ROOT);
    List<String> said = new ArrayList<>();
    obstacle.fields().forEach(field -> said.add(reason(kind, fact, field)));
    return said.isEmpty() ? get(kind, fact(fact)) : String.join(get("and"), said);
  }

  private String reason(String kind, Record fact, String field) {
    String key = kind + "." + fact.getClass().getSimpleName() + "." + field;
    for (String known : keys(key, fact, field)) {
      if (messages.has(known)) {
        return say(known, fact, shown(fact, field));
      }
    }
    return get(kind + ".other", label(field), shown(fact, field));
  }

  /** A day is told by whether it is past, and of a past start also whether it has ended. */
  private List<String> keys(String key, Record fact, String field) {
    Object value = FactFields.value(fact, field);
    if (value == null) {
      return List.of(key + ".none", key);
    }
    if (!(value instanceof LocalDate day)) {
      return List.of(key);
    }
    List<String> names = FactFields.names(fact.getClass());
    Object last = FactFields.value(fact, names.get(names.size() - 1));
    boolean ended = last instanceof LocalDate end && !end.isAfter(asOf) && !end.equals(day);
    String when = day.isAfter(asOf) ? ".later" : ".earlier";
    return ended ? List.of(key + when + ".ended", key + when, key) : List.of(key + when, key);
  }

  String changed(String field, @Nullable Object before, @Nullable Object after) {
    return get("changed", label(field), shown(field, before), shown(field, after));
  }

  private String label(String field) {
    List<Rule> any = option.requirements();
    return any.isEmpty() ? field : phrases(any.get(0)).label(field);
  }

  /** Words with a value first, and then all values of the fact. */
  private String say(String key, Record fact, String value) {
    List<Object> values = new ArrayList<>(List.of(value));
    for (String field : FactFields.names(fact.getClass())) {
      values.add(shown(fact, field));
    }
    return messages.get(key, values.toArray());
  }

  private String shown(Record fact, String field) {
    Object value = FactFields.value(fact, field);
    return value == null ? get("none") : shown(field, value);
  }

  private String shown(String field, @Nullable Object value) {
    if (value == null) {
      return get("none");
    }
    List<Rule> any = option.requirements();
    return any.isEmpty() ? value.toString() : phrases(any.get(0)).word(field, value.toString());
  }

  /** What is asked, in words; days that are reckoned from the as-of date are said, too. */
  String needed(Obstacle obstacle, Logic logic) {
    Phrases phrases = phrases(obstacle.rule());
    Pattern pattern = obstacle.pattern();
    if (obstacle.kind() == Obstacle.Kind.MISSING) {
      return get(
          "must",
          small(phrases.there(pattern)) + days(obstacle.rule(), pattern.constraints(), logic));
    }
    if (obstacle.kind() == Obstacle.Kind.PRESENT) {
      return get(
          "must",
          small(phrases.none(pattern)) + days(obstacle.rule(), pattern.constraints(), logic));
    }
    return get("must", asked(obstacle.rule(), pattern, obstacle.asked(), logic));
  }

  /** What is asked of a fact; days that are reckoned from the as-of date are said, too. */
  String asked(Rule rule, Pattern pattern, List<Constraint> asked, Logic logic) {
    String words =
        asked.stream()
            .map(one -> phrases(rule).asked(pattern, one))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(get("comma")));
    return words + days(rule, asked, logic);
  }

  private String days(Rule rule, List<Constraint> asked, Logic logic) {
    Set<String> days = new TreeSet<>();
    asked.forEach(one -> days(rule, one.expression(), logic, days));
    return days.isEmpty() ? "" : get("days", String.join(get("comma"), days));
  }

  private void days(Rule rule, Expression expression, Logic logic, Set<String> found) {
    Optional<LocalDate> day = logic.day(rule, expression);
    if (day.isPresent()) {
      if (!day.get().equals(asOf)) {
        found.add(day.get().toString());
      }
      return;
    }
    Trees.children(expression).forEach(part -> days(rule, part, logic, found));
  }

  /** What began a sentence goes on inside of one. */
  private static String small(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
