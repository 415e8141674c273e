package dev.attain.boundaries;

import dev.attain.syntax.Condition;

/**
 * A pattern of a rule and a fact that meets it.
 *
 * @param pattern the pattern
 * @param kind what kind of fact it is
 * @param draft the fact
 */
record Solved(Condition.Pattern pattern, FactKind kind, Draft draft) {

  /** What the fact is called. */
  String words() {
    return switch (kind) {
      case ASSOCIATION -> "association";
      case SUBSCRIPTION -> "subscription";
      case INDIVIDUAL -> "individual";
      case EXAM_PASS -> "exam pass";
    };
  }

  Solved with(Draft other) {
    return new Solved(pattern, kind, other);
  }
}
