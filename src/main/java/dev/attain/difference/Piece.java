package dev.attain.difference;

import dev.attain.change.Span;
import dev.attain.source.Place;
import dev.attain.syntax.Node;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the rules as it stands on one side.
 *
 * @param place where it stands; null for what stands in no file, such as the as-of date
 * @param text the piece itself, on one line
 * @param line the line of the file that it stands on; all of them, when it has more
 */
@API(status = Status.EXPERIMENTAL)
public record Piece(@Nullable Place place, String text, String line) {

  /** A part of a rule file, with the brackets that belong to it. */
  static Piece of(String file, String text, Node node) {
    Span span = Span.whole(text, node);
    return of(file, text, span.from(), span.to());
  }

  static Piece of(String file, String text, int from, int to) {
    int first = text.lastIndexOf('\n', from - 1) + 1;
    int end = text.indexOf('\n', to);
    String lines = text.substring(first, end < 0 ? text.length() : end);
    return new Piece(
        Place.of(file, text, from, to),
        text.substring(from, to).replaceAll("\\s+", " ").strip(),
        lines.stripIndent().strip());
  }

  /**
   * Where it stands, for people.
   *
   * @return {@code file:line}; empty for what stands in no file
   */
  public String where() {
    return place == null ? "" : place.file() + ":" + place.line();
  }
}
