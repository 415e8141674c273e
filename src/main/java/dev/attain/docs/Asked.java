package dev.attain.docs;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Expression.Call;
import dev.attain.syntax.Expression.Comparison;
import dev.attain.syntax.Expression.Field;
import dev.attain.syntax.Expression.InList;
import dev.attain.syntax.Expression.Literal;
import dev.attain.syntax.Expression.Logical;
import dev.attain.syntax.Expression.Negation;
import dev.attain.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is asked of a fact, as words that stand beside its name. */
final class Asked {

  private static final Map<String, String> OPERATORS =
      Map.of("==", "eq", "!=", "ne", ">=", "ge", "<=", "le", ">", "gt", "<", "lt");
  private static final Map<String, String> TURNED =
      Map.of("eq", "eq", "ne", "ne", "ge", "le", "le", "ge", "gt", "lt", "lt", "gt");

  private final Language language;
  private final Values values;
  private final Kinds kinds;
  private final Variables variables;
  private final @Nullable Set<String> about;

  Asked(Language language, Values values, Variables variables) {
    this(language, values, variables, null);
  }

  /**
   * Says what is asked about certain things.
   *
   * @param about the variables that stand for them; null where a rule is told, about anything
   */
  Asked(Language language, Values values, Variables variables, @Nullable Set<String> about) {
    this.about = about;
    this.language = language;
    this.values = values;
    this.variables = variables;
    this.kinds = new Kinds(variables);
  }

  /** What is asked; nothing where only a variable is bound that is told where it is used. */
  Optional<String> of(String fact, Constraint constraint) {
    if (constraint.variable() == null) {
      return Optional.of(of(fact, constraint.expression()));
    }
    String name = constraint.variable().text();
    if (about != null && constraint.expression() instanceof Field field && field.on() == null) {
      String own = "this." + field.name().text();
      // "an individual … by this individual" would say it twice.
      return about.contains(name) && language.has(own) && !fact.equals("Individual")
          ? Optional.of(language.get(own))
          : Optional.empty();
    }
    if (constraint.expression() instanceof Field field && field.on() == null) {
      String label = field.name().text();
      String own = "bind." + fact + "." + label;
      boolean named = variables.isOneOfSeveral(name) || !language.has("the." + label);
      String called = named ? language.get("bindName", Marks.code(name)) : "";
      return named || language.has(own)
          ? Optional.of(language.first(List.of(own, "bind"), called, values.label(label)))
          : Optional.empty();
    }
    boolean value = !(constraint.expression() instanceof Comparison);
    return value ? Optional.empty() : Optional.of(of(fact, constraint.expression()));
  }

  String of(String fact, Expression asked) {
    if (asked instanceof Comparison comparison) {
      return comparison(fact, comparison);
    }
    if (asked instanceof InList in && plainField(in.left()).isPresent()) {
      String field = plainField(in.left()).get();
      List<String> words = in.values().stream().map(value -> values.of(value, field)).toList();
      return field(fact, field, in.negated() ? "ne" : "eq", language.or(words), "");
    }
    if (asked instanceof InList in) {
      List<String> words = in.values().stream().map(values::of).toList();
      return where(in.negated() ? "ne" : "eq", "cmp", values.of(in.left()), language.or(words));
    }
    if (asked instanceof Logical logical) {
      List<String> parts =
          logical.parts().stream()
              .map(part -> part instanceof Logical ? bracket(of(fact, part)) : of(fact, part))
              .toList();
      return String.join(
          language.get(logical.operator().text().equals("&&") ? "bothOf" : "oneOf"), parts);
    }
    if (asked instanceof Negation negation) {
      return negation(fact, negation.negated());
    }
    return called(asked, "holds");
  }

  private String bracket(String words) {
    return language.get("bracket", words);
  }

  private String negation(String fact, Expression negated) {
    if (negated instanceof Call call && language.has("not." + call.name().text())) {
      return called(negated, "not");
    }
    return language.get("not", of(fact, negated));
  }

  /** Something that is so or not: a method of the fact, of a day, or a field. */
  private String called(Expression asked, String mode) {
    if (asked instanceof Call call && call.arguments().size() == 1) {
      String key = (mode.equals("not") ? "not." : "asks.") + call.name().text();
      String argument = values.of(call.arguments().get(0));
      if (call.on() == null && language.has(key)) {
        return language.get(key, argument);
      }
      String compared = "asks." + call.name().text();
      if (call.on() != null && language.has(compared)) {
        return language.get(compared, argument, values.of(call.on()));
      }
    }
    String what = asked instanceof Field field ? values.of(field) : values.quoted(asked);
    return language.get("holds", what);
  }

  private String comparison(String fact, Comparison comparison) {
    String sign = comparison.operator().text();
    if (!OPERATORS.containsKey(sign)) {
      return language.has("cmp." + sign)
          ? language.get(
              "where",
              language.get(
                  "cmp." + sign, values.of(comparison.left()), values.of(comparison.right())))
          : language.get("holds", values.quoted(comparison));
    }
    String operator = OPERATORS.getOrDefault(sign, "");
    Optional<String> left = plainField(comparison.left());
    Optional<String> right = plainField(comparison.right());
    if (left.isPresent()) {
      return field(fact, left.get(), operator, comparison.right());
    }
    if (right.isPresent()) {
      return field(fact, right.get(), TURNED.getOrDefault(operator, operator), comparison.left());
    }
    boolean day = kinds.isDay(fact, comparison.left()) || kinds.isDay(fact, comparison.right());
    return where(
        operator,
        day ? "cmpDay" : "cmp",
        values.of(comparison.left()),
        values.of(comparison.right()));
  }

  private String where(String operator, String kind, String left, String right) {
    return language.get("where", language.get(kind + "." + operator, left, right));
  }

  private String field(String fact, String field, String operator, Expression value) {
    if (value instanceof Literal literal
        && literal.value().equals("null")
        && literal.type() == Expression.Type.WORD) {
      return language.get("null." + operator, values.label(field));
    }
    boolean one = value instanceof Literal literal && literal.value().equals("1");
    return field(fact, field, operator, values.of(value, field), one ? ".one" : "");
  }

  private String field(String fact, String field, String operator, String value, String one) {
    String own = fact + "." + field + "." + operator;
    if (language.has(own)) {
      return language.first(List.of(own + one, own), value);
    }
    if (kinds.isDay(fact, new Field(0, 0, null, new Word(0, 0, field)))) {
      String verb =
          language.has("verb." + field)
              ? language.get("verb." + field)
              : language.get("verb", values.label(field));
      return language.get("day." + operator, value, verb);
    }
    return language.get("field." + operator, value, values.label(field));
  }

  private static Optional<String> plainField(Expression expression) {
    return expression instanceof Field field && field.on() == null
        ? Optional.of(field.name().text())
        : Optional.empty();
  }
}
