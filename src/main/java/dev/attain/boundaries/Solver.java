package dev.attain.boundaries;

import dev.attain.facts.Vocabulary;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds values for the fields of one fact, so that it meets what a pattern asks. */
final class Solver {

  private static final Map<String, String> TURNED =
      Map.of("<=", ">=", ">=", "<=", "<", ">", ">", "<", "==", "==", "!=", "!=");

  private final Vocabulary vocabulary;
  private final Values values;
  private final Map<String, List<String>> listed = new HashMap<>();

  Solver(Vocabulary vocabulary, Values values) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** A fact as the pattern asks for it; binds the pattern's variables. */
  Draft solve(Condition.Pattern pattern, FactKind kind) {
    Draft draft = Draft.of(pattern.fact().text());
    listed.clear();
    for (Condition.Constraint constraint : pattern.constraints()) {
      draft = asked(draft, kind, constraint.expression(), true);
    }
    draft = filled(draft, kind);
    for (Condition.Constraint constraint : pattern.constraints()) {
      if (constraint.variable() != null) {
        Object value = draft.value(field(constraint.expression()));
        if (value != null) {
          values.bind(constraint.variable().text(), value);
        }
      }
    }
    return draft;
  }

  static String field(Expression expression) {
    if (expression instanceof Expression.Field field && field.on() == null) {
      return field.name().text();
    }
    if (expression instanceof Expression.Comparison comparison) {
      return field(comparison.left());
    }
    return expression instanceof Expression.InList list ? field(list.left()) : "";
  }

  private Draft asked(Draft draft, FactKind kind, Expression expression, boolean holds) {
    if (expression instanceof Expression.Comparison comparison) {
      return compared(draft, comparison, holds);
    }
    if (expression instanceof Expression.InList list) {
      return listed(draft, list, holds != list.negated());
    }
    if (expression instanceof Expression.Negation negation) {
      return asked(draft, kind, negation.negated(), !holds);
    }
    if (expression instanceof Expression.Logical logical) {
      boolean all = logical.operator().text().equals("&&") == holds;
      Draft solved = draft;
      for (Expression part : all ? logical.parts() : logical.parts().subList(0, 1)) {
        solved = asked(solved, kind, part, holds);
      }
      return solved;
    }
    return expression instanceof Expression.Call call ? called(draft, kind, call, holds) : draft;
  }

  private Draft compared(Draft draft, Expression.Comparison comparison, boolean holds) {
    String operator = comparison.operator().text();
    String field = field(comparison.left());
    Optional<Object> value = values.of(comparison.right());
    if (field.isEmpty() || value.isEmpty()) {
      field = field(comparison.right());
      value = values.of(comparison.left());
      operator = TURNED.getOrDefault(operator, operator);
    }
    if (field.isEmpty() || value.isEmpty()) {
      return draft;
    }
    String asked = holds ? operator : opposite(operator);
    if (asked.equals("!=") && draft.has(field) && !value.get().equals(draft.value(field))) {
      return draft;
    }
    return draft.with(field, value(field, asked, value.get()));
  }

  private static String opposite(String operator) {
    return switch (operator) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<=" -> ">";
      case ">=" -> "<";
      case "<" -> ">=";
      case ">" -> "<=";
      default -> operator;
    };
  }

  private Object value(String field, String operator, Object value) {
    int step = operator.equals("<") ? -1 : operator.equals(">") ? 1 : 0;
    if (value instanceof LocalDate day) {
      return operator.equals("!=") ? day.minusDays(1) : day.plusDays(step);
    }
    if (value instanceof Integer number) {
      return operator.equals("!=") ? number + 1 : number + step;
    }
    return operator.equals("!=") ? other(field, List.of(value.toString())) : value;
  }

  /** A word that is none of these. */
  String other(String field, List<String> not) {
    return Stream.concat(listed.getOrDefault(field, List.of()).stream(), words(field).stream())
        .filter(word -> !not.contains(word))
        .findFirst()
        .orElse("another " + field);
  }

  Collection<String> words(String field) {
    return vocabulary.wordsOf(field);
  }

  private Draft listed(Draft draft, Expression.InList list, boolean holds) {
    String field = field(list.left());
    List<String> words = words(list);
    if (field.isEmpty() || words.isEmpty()) {
      return draft;
    }
    if (holds) {
      listed.put(field, words);
    }
    return draft.with(field, holds ? words.get(0) : other(field, words));
  }

  static List<String> words(Expression.InList list) {
    return list.values().stream()
        .filter(Expression.Literal.class::isInstance)
        .map(value -> ((Expression.Literal) value).value())
        .toList();
  }

  private Draft called(Draft draft, FactKind kind, Expression.Call call, boolean holds) {
    Optional<Object> argument =
        call.arguments().size() == 1 ? values.of(call.arguments().get(0)) : Optional.empty();
    if (argument.isEmpty() || !(argument.get() instanceof LocalDate day)) {
      return draft;
    }
    String field = call.on() == null ? "" : field(call.on());
    return switch (call.name().text()) {
      case "inForceOn", "withPartnerOn" ->
          holds ? draft.with(kind.start(), before(day)) : draft.with(kind.start(), day.plusDays(1));
      case "isBefore" -> draft.with(field, holds ? day.minusDays(1) : day);
      case "isAfter" -> draft.with(field, holds ? day.plusDays(1) : day);
      case "isEqual", "equals" -> draft.with(field, holds ? day : day.minusDays(1));
      default -> draft;
    };
  }

  /** A day that is well before another and in the window that ends there, if there is one. */
  private LocalDate before(LocalDate day) {
    LocalDate windowStart =
        values.days().values().stream()
            .filter(known -> known.isBefore(day))
            .max(LocalDate::compareTo)
            .orElse(day.minusMonths(2));
    long days = windowStart.datesUntil(day).count();
    return day.minusDays(Math.max(1, days / 2));
  }

  private Draft filled(Draft draft, FactKind kind) {
    Draft filled = draft.has(kind.id()) ? draft : draft.with(kind.id(), kind.subject());
    if (kind != FactKind.INDIVIDUAL && !filled.has(kind.start())) {
      filled = filled.with(kind.start(), before(values.asOf()));
    }
    for (String field : fields(kind)) {
      if (!filled.has(field)) {
        filled = filled.with(field, other(field, List.of()));
      }
    }
    return kind == FactKind.SUBSCRIPTION && !filled.has("paidSeats")
        ? filled.with("paidSeats", 1)
        : filled;
  }

  private static List<String> fields(FactKind kind) {
    return switch (kind) {
      case ASSOCIATION -> List.of("product", "type");
      case SUBSCRIPTION -> List.of("product");
      case EXAM_PASS -> List.of("exam");
      case INDIVIDUAL -> List.of();
    };
  }
}
