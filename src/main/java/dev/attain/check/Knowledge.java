package dev.attain.check;

import dev.attain.syntax.Expression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a fact when some things that are asked of it hold. */
final class Knowledge {

  private final Terms terms;
  private final String pattern;
  private final FactShape shape;
  private final Map<String, NumberRange> numbers = new HashMap<>();
  private final Map<String, WordSet> words = new HashMap<>();
  private final DayOrder days = new DayOrder();
  private final Set<String> missing = new HashSet<>();
  private final Set<String> compared = new HashSet<>();

  /**
   * Knows nothing yet.
   *
   * @param certain whether to know only what holds also where an optional day is missing
   */
  Knowledge(Terms terms, String pattern, FactShape shape, List<Expression> asked, boolean certain) {
    this.terms = terms;
    this.pattern = pattern;
    this.shape = shape;
    asked.forEach(expression -> learn(expression, certain));
    terms.tell(days);
    if (!certain) {
      shape
          .start()
          .ifPresent(
              start ->
                  shape.end().ifPresent(end -> days.add(pattern + start, "<=", pattern + end)));
    }
  }

  private void learn(Expression expression, boolean certain) {
    Claim claim = Claim.of(expression);
    if (claim == null) {
      inForce(expression, certain);
      return;
    }
    Optional<String> name = terms.name(claim.left(), pattern);
    if (name.isEmpty()) {
      return;
    }
    if (claim.isMissing()) {
      missing.add(name.get());
      return;
    }
    compared.add(name.get());
    claim
        .number()
        .ifPresent(
            number ->
                numbers
                    .computeIfAbsent(name.get(), n -> new NumberRange(0))
                    .narrow(claim.operator(), number));
    claim
        .words()
        .ifPresent(
            set -> {
              WordSet known = words.computeIfAbsent(name.get(), n -> new WordSet());
              if (claim.isExclusion()) {
                known.exclude(set);
              } else {
                known.narrowTo(set);
              }
            });
    otherDay(claim).ifPresent(other -> days.add(name.get(), claim.operator(), other));
  }

  /** {@code inForceOn( day )} and {@code withPartnerOn( day )}: begun by then, and not ended. */
  private void inForce(Expression expression, boolean certain) {
    if (expression instanceof Expression.Call call
        && call.on() == null
        && call.arguments().size() == 1
        && call.name().text().endsWith("On")) {
      Optional<String> day = terms.name(call.arguments().get(0), pattern);
      Optional<String> start = shape.start();
      if (day.isPresent() && start.isPresent()) {
        if (!certain || !shape.mayBeMissing(start.get())) {
          days.add(pattern + start.get(), "<=", day.get());
        }
        if (!certain) {
          shape.end().ifPresent(end -> days.add(day.get(), "<", pattern + end));
        }
      }
    }
  }

  private Optional<String> otherDay(Claim claim) {
    boolean date =
        claim.left() instanceof Expression.Field field && shape.isDate(field.name().text());
    boolean otherDate =
        claim.right() instanceof Expression.Field field && shape.isDate(field.name().text());
    boolean variable =
        claim.left() instanceof Expression.Variable || claim.left() instanceof Expression.Call;
    return date || otherDate || variable ? terms.name(claim.right(), pattern) : Optional.empty();
  }

  /** Whether no fact whatever can be like this. */
  boolean isImpossible() {
    return numbers.values().stream().anyMatch(NumberRange::isEmpty)
        || words.values().stream().anyMatch(WordSet::isEmpty)
        || missing.stream().anyMatch(compared::contains)
        || missing.stream().anyMatch(this::isNeverMissing)
        || days.isContradiction();
  }

  private boolean isNeverMissing(String name) {
    return name.startsWith(pattern) && !shape.mayBeMissing(name.substring(pattern.length()));
  }

  /** Whether every fact that is like this is also as the expression asks. */
  boolean implies(Expression expression) {
    Claim claim = Claim.of(expression);
    Optional<String> name = claim == null ? Optional.empty() : terms.name(claim.left(), pattern);
    if (claim == null || name.isEmpty()) {
      return false;
    }
    if (claim.isPresent()) {
      return isNeverMissing(name.get());
    }
    if (claim.number().isPresent()) {
      return numbers
          .getOrDefault(name.get(), new NumberRange(0))
          .implies(claim.operator(), claim.number().get());
    }
    if (claim.words().isPresent()) {
      WordSet known = words.getOrDefault(name.get(), new WordSet());
      Set<String> set = claim.words().get();
      return claim.isExclusion() ? known.impliesNoneOf(set) : known.impliesOneOf(set);
    }
    return otherDay(claim)
        .map(other -> days.implies(name.get(), claim.operator(), other))
        .orElse(false);
  }
}
