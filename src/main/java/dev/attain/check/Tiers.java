package dev.attain.check;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.Tier;
import dev.attain.source.Code;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Printer;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A higher tier asks for at least as many of the same thing. */
final class Tiers {

  private Tiers() {}

  static void check(Competency competency, Option option, Findings findings) {
    List<String> order = competency.tiers().stream().map(Tier::id).toList();
    for (Rule higher : option.requirements()) {
      for (Rule lower : option.requirements()) {
        boolean above = order.indexOf(higher.tier()) > order.indexOf(lower.tier());
        if (above && inForceTogether(higher, lower) && counts(higher).equals(counts(lower))) {
          compare(higher, lower, findings);
        }
      }
    }
  }

  private static void compare(Rule higher, Rule lower, Findings findings) {
    Optional<Expression.Literal> more = needed(higher);
    Optional<Expression.Literal> fewer = needed(lower);
    if (more.isPresent()
        && fewer.isPresent()
        && number(more.get()).compareTo(number(fewer.get())) < 0) {
      findings.at(
          higher,
          more.get(),
          Code.TIER_ASKS_LESS,
          higher.tier()
              + " asks for "
              + more.get().value()
              + ", and "
              + lower.tier()
              + " below it for "
              + fewer.get().value()
              + " of the same ("
              + lower.id()
              + ")");
    }
  }

  private static BigInteger number(Expression.Literal literal) {
    return new BigInteger(literal.value());
  }

  private static List<String> counts(Rule rule) {
    return rule.tree().when().stream().map(Printer::of).toList();
  }

  private static Optional<Expression.Literal> needed(Rule rule) {
    return rule.tree()
        .atLeast()
        .map(atLeast -> atLeast.needed())
        .filter(Expression.Literal.class::isInstance)
        .map(Expression.Literal.class::cast)
        .filter(literal -> literal.value().matches("-?\\d+"));
  }

  static boolean inForceTogether(Rule a, Rule b) {
    return beforeEnd(a.effectiveOn(), b.expiresOn()) && beforeEnd(b.effectiveOn(), a.expiresOn());
  }

  private static boolean beforeEnd(
      @org.jspecify.annotations.Nullable LocalDate start,
      @org.jspecify.annotations.Nullable LocalDate end) {
    return start == null || end == null || start.isBefore(end);
  }
}
