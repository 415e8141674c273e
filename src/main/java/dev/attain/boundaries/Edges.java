package dev.attain.boundaries;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edges of what a definition asks: each fact varied on both sides of each border. */
final class Edges {

  static final String OTHER = "other";

  private final Base base;
  private final Map<String, Variation> found = new LinkedHashMap<>();

  private Edges(Base base) {
    this.base = base;
  }

  /** All variations of one fact of the base, or of one that a {@code not} keeps out. */
  static List<Variation> of(Base base) {
    Edges edges = new Edges(base);
    for (int i = 0; i < base.facts().size(); i++) {
      Solved fact = base.facts().get(i);
      edges.constraints(i, fact);
      edges.windows(i, fact);
      edges.add(new Variation(i, fact.draft(), 2, "the " + fact.words() + " twice"));
      edges.add(new Variation(i, null, 0, "no " + fact.words()));
    }
    for (int i = 0; i < base.keptOut().size(); i++) {
      Solved fact = base.keptOut().get(i);
      int index = base.facts().size() + i;
      edges.add(
          new Variation(
              index, fact.draft(), 1, "also a " + fact.words() + " that is kept out by not"));
      edges.constraints(index, fact);
      edges.windows(index, fact);
    }
    return new ArrayList<>(edges.found.values());
  }

  private void add(Variation variation) {
    found.putIfAbsent(variation.index() + " " + variation.words(), variation);
  }

  private void with(int index, Solved fact, String field, Object value, String words) {
    String also = index >= base.facts().size() ? "also a " : "";
    add(
        new Variation(
            index, fact.draft().with(field, value), 1, also + fact.words() + " with " + words));
  }

  private void constraints(int index, Solved fact) {
    for (Condition.Constraint constraint : fact.pattern().constraints()) {
      expression(index, fact, constraint.expression());
    }
  }

  private void expression(int index, Solved fact, Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      String left = Solver.field(comparison.left());
      String field = left.isEmpty() ? Solver.field(comparison.right()) : left;
      Expression value = left.isEmpty() ? comparison.left() : comparison.right();
      if (!field.isEmpty()) {
        base.values().of(value).ifPresent(v -> near(index, fact, field, v));
      }
    } else if (expression instanceof Expression.InList list) {
      words(index, fact, Solver.field(list), Solver.words(list));
    } else if (expression instanceof Expression.Negation negation) {
      expression(index, fact, negation.negated());
    } else if (expression instanceof Expression.Logical logical) {
      logical.parts().forEach(part -> expression(index, fact, part));
    } else if (expression instanceof Expression.Call call && call.arguments().size() == 1) {
      Optional<Object> value = base.values().of(call.arguments().get(0));
      if (value.isPresent() && value.get() instanceof LocalDate day) {
        called(index, fact, call, day);
      }
    }
  }

  private void called(int index, Solved fact, Expression.Call call, LocalDate day) {
    if (call.on() != null) {
      days(index, fact, Solver.field(call.on()), day);
      return;
    }
    days(index, fact, fact.kind().start(), day);
    if (!fact.kind().end().isEmpty()) {
      days(index, fact, fact.kind().end(), day);
    }
  }

  private void near(int index, Solved fact, String field, Object value) {
    if (value instanceof LocalDate day) {
      days(index, fact, field, day);
    } else if (value instanceof Integer number) {
      for (int n = Math.max(0, number - 1); n <= number + 1; n++) {
        with(index, fact, field, n, field + " " + n);
      }
    } else if (field.equals(fact.kind().id())) {
      with(index, fact, field, OTHER, "the id of another " + whose(fact));
    } else {
      List<String> same = List.of(value.toString());
      with(index, fact, field, value, field + " \"" + value + "\"");
      String other = base.solver().other(field, same);
      with(index, fact, field, other, field + " \"" + other + "\"");
    }
  }

  private static String whose(Solved fact) {
    return fact.kind().id().equals("customerId") ? "customer" : "individual";
  }

  private void words(int index, Solved fact, String field, List<String> listed) {
    listed.forEach(word -> with(index, fact, field, word, field + " \"" + word + "\""));
    base.solver().words(field).stream()
        .filter(word -> !listed.contains(word))
        .forEach(word -> with(index, fact, field, word, field + " \"" + word + "\""));
    if (base.solver().words(field).isEmpty()) {
      String other = base.solver().other(field, listed);
      with(index, fact, field, other, field + " \"" + other + "\"");
    }
  }

  /** The first and the last day of every window that the rule knows. */
  private void windows(int index, Solved fact) {
    for (LocalDate day : base.values().days().values()) {
      for (String field : fact.kind().days()) {
        days(index, fact, field, day);
      }
    }
  }

  private void days(int index, Solved fact, String field, LocalDate day) {
    String name = name(day);
    with(index, fact, field, day.minusDays(1), field + " on the day before " + name);
    with(index, fact, field, day, field + " on " + name);
    with(index, fact, field, day.plusDays(1), field + " on the day after " + name);
  }

  private String name(LocalDate day) {
    return base.values().days().entrySet().stream()
        .filter(known -> known.getValue().equals(day))
        .map(known -> known.getKey() + " (" + day + ")")
        .findFirst()
        .orElse(day.toString());
  }
}
