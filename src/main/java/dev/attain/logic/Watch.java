package dev.attain.logic;

import dev.attain.syntax.Expression;
import java.util.List;

/** On which days something that is asked of a fact may come out otherwise than the day before. */
sealed interface Watch {

  /**
   * When a day reckoned from the as-of date comes to a day that stands still.
   *
   * @param shift how it is reckoned
   * @param operator how it is compared: {@code >=}, {@code <}, …
   * @param still the day that stands still
   */
  record Crosses(Shift shift, String operator, Expression still) implements Watch {

    /** Whether it matters when the day is reached. */
    boolean reaching() {
      return !passing() || operator.equals("==") || operator.equals("!=");
    }

    /** Whether it matters when it lies behind. */
    boolean passing() {
      return !operator.equals(">=") && !operator.equals("<");
    }
  }

  /**
   * When a day reckoned from the as-of date comes to one of the fact's own days, first or last.
   *
   * @param shift how it is reckoned
   */
  record Spans(Shift shift) implements Watch {}

  /**
   * When something else does that depends on the as-of date.
   *
   * @param parts what of it depends on the as-of date alone
   */
  record Other(List<Expression> parts) implements Watch {

    /** Keeps its own copy of the list. */
    public Other {
      parts = List.copyOf(parts);
    }
  }
}
