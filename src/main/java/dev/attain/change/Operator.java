package dev.attain.change;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;

/** One family of changes. It is shown every part of a rule and makes its changes of some. */
interface Operator {

  /** A fact, a group or a count; {@code oneIsEnough}: a part of {@code or}. */
  default void condition(Condition condition, boolean oneIsEnough, Site site) {}

  /** A thing that is asked of a fact: the one at {@code index}. */
  default void constraint(Condition.Pattern pattern, int index, Site site) {}

  /** A value or a comparison, on a fact of this name; empty where there is none. */
  default void expression(Expression expression, String fact, Site site) {}

  /** A statement. */
  default void statement(Statement statement, Site site) {}
}
