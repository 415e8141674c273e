package dev.attain.difference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a rule in all its versions at once: what both sides have, and at each difference what
 * either side has there.
 */
sealed interface Weave {

  /** The text of this side, with what stood there before wherever a difference is put back. */
  String text(Set<Integer> putBack);

  /** What is the same on both sides. */
  record Same(String text) implements Weave {

    @Override
    public String text(Set<Integer> putBack) {
      return text;
    }
  }

  /** A difference; an empty text for what is not there. */
  record Choice(int number, String before, String after) implements Weave {

    @Override
    public String text(Set<Integer> putBack) {
      return putBack.contains(number) ? before : after;
    }
  }

  /** Parts one after the other; what is not there leaves no gap. */
  record Row(String open, List<Weave> parts, String between, String close) implements Weave {

    @Override
    public String text(Set<Integer> putBack) {
      return parts.stream()
          .map(part -> part.text(putBack))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(between, open, close));
    }
  }

  /** A part in brackets, unless it has them already or is not there. */
  record Bracket(Weave part) implements Weave {

    @Override
    public String text(Set<Integer> putBack) {
      String text = part.text(putBack);
      return text.isEmpty() || text.startsWith("( ") ? text : "( " + text + " )";
    }
  }
}
