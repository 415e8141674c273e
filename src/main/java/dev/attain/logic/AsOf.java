package dev.attain.logic;

import dev.attain.facts.Evaluation;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Trees;
import dev.attain.syntax.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a rule depends on the as-of date, and how. Read once for all partners; immutable. */
final class AsOf {

  /** The as-of date itself, as the evaluation has it. */
  private static final Expression TODAY = new Expression.Field(0, 0, null, new Word(0, 0, "asOf"));

  /** Methods of facts that tell the same for all days between two of the fact's own days. */
  static final Set<String> SPANS = Set.of("inForceOn", "withPartnerOn");

  private static final Set<String> MOVES =
      Set.of(
          "minusDays",
          "minusWeeks",
          "minusMonths",
          "minusYears",
          "plusDays",
          "plusWeeks",
          "plusMonths",
          "plusYears");

  private static final Set<String> COMPARED = Set.of("==", "!=", ">=", "<=", ">", "<");

  private final Rule rule;
  private final Map<String, Expression> reckoned = new LinkedHashMap<>();
  private final Set<String> unclear = new HashSet<>();
  private final IdentityHashMap<Constraint, List<Watch>> watches = new IdentityHashMap<>();
  private final List<Expression> elsewhere = new ArrayList<>();

  AsOf(Rule rule) {
    this.rule = rule;
    for (Pattern pattern : Trees.patterns(rule.tree())) {
      variables(pattern);
    }
    for (Pattern pattern : Trees.patterns(rule.tree())) {
      pattern.constraints().forEach(one -> watch(one, isEvaluation(pattern)));
    }
    for (Counting counting : Trees.countings(rule.tree())) {
      counting.constraints().forEach(one -> watch(one, false));
      counting.functions().forEach(one -> one.arguments().forEach(this::elsewhere));
    }
    for (Statement statement : rule.tree().then()) {
      if (statement instanceof Statement.Make make) {
        make.values().forEach(this::elsewhere);
      } else if (statement instanceof Statement.AtLeast atLeast) {
        elsewhere(atLeast.needed());
        elsewhere(atLeast.found());
      }
    }
  }

  static boolean isEvaluation(Pattern pattern) {
    return pattern.fact().text().equals(Evaluation.class.getSimpleName());
  }

  Rule rule() {
    return rule;
  }

  /** How something that is asked depends on the as-of date; nothing where it does not. */
  List<Watch> watches(Constraint constraint) {
    return watches.getOrDefault(constraint, List.of());
  }

  /** How it depends on the as-of date, where nothing else is asked beside it. */
  Optional<Watch> whole(Constraint constraint) {
    List<Watch> all = watches(constraint);
    Expression asked = constraint.expression();
    boolean alone =
        constraint.variable() == null
            && !(asked instanceof Expression.Logical || asked instanceof Expression.Negation);
    return alone && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** What is counted, made or compared at the end, as far as it depends on the as-of date alone. */
  List<Expression> elsewhere() {
    return elsewhere;
  }

  /** The variables that are reckoned from the as-of date, behind those that are known. */
  Bindings on(LocalDate day, Bindings known) {
    Bindings bindings = known;
    for (Map.Entry<String, Expression> variable : reckoned.entrySet()) {
      bindings =
          bindings.with(
              variable.getKey(), Values.of(variable.getValue(), new Evaluation(day), bindings));
    }
    return bindings;
  }

  /** The value that something has on a day, if it depends on the day alone. */
  @Nullable Object value(Expression part, LocalDate day) {
    return Values.of(part, new Evaluation(day), on(day, Bindings.NONE));
  }

  /** Whether a variable is another one on another day. */
  boolean isReckoned(String variable) {
    return reckoned.containsKey(variable) || unclear.contains(variable);
  }

  /** Whether it is not known what a variable is on a day. */
  boolean isUnclear(String variable) {
    return unclear.contains(variable);
  }

  /** What of it depends on the as-of date alone; a day where it is a day that does. */
  static List<Expression> parts(Watch watch) {
    return watch instanceof Watch.Other other ? other.parts() : List.of(TODAY);
  }

  /** Whether all other variables in it are known, so that it can be computed for any day. */
  boolean isComputable(Expression expression, Bindings known) {
    if (expression instanceof Expression.Variable variable) {
      return reckoned.containsKey(variable.name())
          || (known.has(variable.name()) && !unclear.contains(variable.name()));
    }
    return Trees.children(expression).stream().allMatch(part -> isComputable(part, known));
  }

  private void variables(Pattern pattern) {
    for (Constraint constraint : pattern.constraints()) {
      Word variable = constraint.variable();
      if (variable == null) {
        continue;
      }
      String name = variable.text();
      boolean again =
          Trees.boundVariables(rule.tree()).stream()
                  .filter(other -> other.text().equals(name))
                  .count()
              > 1;
      Expression bound = Values.bound(constraint.expression());
      if (isEvaluation(pattern) && !again) {
        reckoned.put(name, bound);
      } else if (moves(bound, isEvaluation(pattern))) {
        unclear.add(name); // of two branches of an "or" it is not known which one has bound it
      }
    }
    Word itself = pattern.variable();
    if (itself != null && isEvaluation(pattern)) {
      unclear.add(itself.text());
    }
  }

  private void elsewhere(Expression expression) {
    elsewhere.addAll(parts(expression, false));
  }

  private void watch(Constraint constraint, boolean inEvaluation) {
    List<Watch> found = new ArrayList<>();
    Word variable = constraint.variable();
    Expression asked = constraint.expression();
    boolean binds =
        variable != null
            && !(asked instanceof Expression.Comparison || asked instanceof Expression.InList);
    if (!binds) {
      watch(asked, inEvaluation, found);
    }
    if (variable != null && !inEvaluation && isReckoned(variable.text())) {
      found.add(new Watch.Other(List.of(TODAY)));
    }
    if (!found.isEmpty()) {
      watches.put(constraint, List.copyOf(found));
    }
  }

  private void watch(Expression asked, boolean inEvaluation, List<Watch> found) {
    if (!moves(asked, inEvaluation)) {
      return;
    }
    if (asked instanceof Expression.Logical || asked instanceof Expression.Negation) {
      Trees.children(asked).forEach(part -> watch(part, inEvaluation, found));
      return;
    }
    found.add(
        crosses(asked, inEvaluation)
            .or(() -> spans(asked))
            .orElseGet(() -> new Watch.Other(parts(asked, inEvaluation))));
  }

  private Optional<Watch> crosses(Expression asked, boolean inEvaluation) {
    if (asked instanceof Expression.Comparison comparison) {
      return crosses(
          comparison.left(), comparison.operator().text(), comparison.right(), inEvaluation);
    }
    if (asked instanceof Expression.Call call
        && call.on() != null
        && call.arguments().size() == 1) {
      String operator =
          switch (call.name().text()) {
            case "isBefore" -> "<";
            case "isAfter" -> ">";
            case "isEqual" -> "==";
            default -> "";
          };
      return crosses(call.on(), operator, call.arguments().get(0), inEvaluation);
    }
    return Optional.empty();
  }

  private Optional<Watch> crosses(
      Expression left, String operator, Expression right, boolean inEvaluation) {
    Optional<Shift> shift = shift(left, inEvaluation);
    if (shift.isPresent() && !moves(right, inEvaluation)) {
      return crosses(shift.get(), operator, right);
    }
    shift = shift(right, inEvaluation);
    if (shift.isPresent() && !moves(left, inEvaluation)) {
      String mirrored =
          switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
          };
      return crosses(shift.get(), mirrored, left);
    }
    return Optional.empty();
  }

  /** A day that moves, compared with one that stands still. */
  private static Optional<Watch> crosses(Shift shift, String operator, Expression still) {
    return COMPARED.contains(operator)
        ? Optional.of(new Watch.Crosses(shift, operator, still))
        : Optional.empty();
  }

  private Optional<Watch> spans(Expression asked) {
    return asked instanceof Expression.Call call
            && call.on() == null
            && SPANS.contains(call.name().text())
            && call.arguments().size() == 1
        ? shift(call.arguments().get(0), false).map(Watch.Spans::new)
        : Optional.empty();
  }

  /** How a day is reckoned from the as-of date; nothing where it is not by such steps alone. */
  private Optional<Shift> shift(Expression day, boolean inEvaluation) {
    if (day instanceof Expression.Variable variable) {
      Expression bound = reckoned.get(variable.name());
      return bound == null ? Optional.empty() : shift(bound, true);
    }
    if (day instanceof Expression.Field field && field.on() == null) {
      return inEvaluation && field.name().text().equals("asOf")
          ? Optional.of(Shift.NONE)
          : Optional.empty();
    }
    if (day instanceof Expression.Call call && call.arguments().size() == 1) {
      Optional<Long> by = number(call.arguments().get(0));
      String name = call.name().text();
      if (by.isEmpty()) {
        return Optional.empty();
      }
      if (call.on() == null) {
        return inEvaluation && name.equals("monthsBefore")
            ? Optional.of(Shift.NONE.then("minusMonths", by.get()))
            : Optional.empty();
      }
      return MOVES.contains(name)
          ? shift(call.on(), inEvaluation).map(shift -> shift.then(name, by.get()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Long> number(Expression expression) {
    return expression instanceof Expression.Literal
            && Values.of(expression, null, Bindings.NONE) instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }

  private boolean moves(Expression expression, boolean inEvaluation) {
    if (expression instanceof Expression.Variable variable) {
      return isReckoned(variable.name());
    }
    return (inEvaluation && isOwn(expression))
        || Trees.children(expression).stream().anyMatch(part -> moves(part, inEvaluation));
  }

  /** A field or a method of the fact itself. */
  static boolean isOwn(Expression expression) {
    return (expression instanceof Expression.Field field && field.on() == null)
        || (expression instanceof Expression.Call call && call.on() == null);
  }

  /** The largest parts that depend on the as-of date and on nothing else. */
  private List<Expression> parts(Expression expression, boolean inEvaluation) {
    if (!moves(expression, inEvaluation)) {
      return List.of();
    }
    if (expression instanceof Expression.Variable variable && unclear.contains(variable.name())) {
      return List.of(TODAY);
    }
    if (isAlone(expression, inEvaluation)) {
      return List.of(expression);
    }
    List<Expression> parts = new ArrayList<>();
    Trees.children(expression).forEach(part -> parts.addAll(parts(part, inEvaluation)));
    return parts;
  }

  private boolean isAlone(Expression expression, boolean inEvaluation) {
    if (expression instanceof Expression.Variable variable) {
      return reckoned.containsKey(variable.name());
    }
    return (inEvaluation || !isOwn(expression))
        && Trees.children(expression).stream().allMatch(part -> isAlone(part, inEvaluation));
  }
}
