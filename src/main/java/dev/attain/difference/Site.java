package dev.attain.difference;

import dev.attain.syntax.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that both sides have, and the differences found so far.
 *
 * @param before the rule before
 * @param after the rule after
 * @param owner whose rule it is
 * @param found the differences
 */
record Site(Side before, Side after, Found.Owner owner, Found found) {

  /** A difference: a piece of the rule, as it is to be compiled on both sides. */
  Weave choice(
      Difference.Kind kind, @Nullable Node old, String oldText, @Nullable Node now, String text) {
    int number =
        found.add(
            kind,
            owner,
            old == null ? null : before.piece(old),
            now == null ? null : after.piece(now));
    return new Weave.Choice(number, oldText, text);
  }

  static Weave row(String open, List<Weave> parts, String between, String close) {
    return new Weave.Row(open, List.copyOf(parts), between, close);
  }

  static Weave same(String text) {
    return new Weave.Same(text);
  }
}
