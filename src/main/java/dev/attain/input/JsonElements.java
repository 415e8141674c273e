package dev.attain.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The elements of a JSON source, one at a time: the lines of a {@code .jsonl} file, the elements of
 * the array in a {@code .json} file, or its only object.
 *
 * @param file the source
 * @param byLine whether every line is an element
 */
record JsonElements(Path file, boolean byLine) {

  /** Takes the elements. */
  interface Visitor {
    /** An element begins, or a line that may be empty. */
    void begin();

    /**
     * Reads an element.
     *
     * @param tokens its tokens; the first is current, the last must be when this returns
     * @throws BadJson if it is no JSON
     */
    void element(JsonTokens tokens) throws BadJson;

    /**
     * The element was read to its end, or its line is set aside.
     *
     * @param error what is wrong with the line; null when all is well
     */
    void end(@Nullable BadJson error);
  }

  /**
   * Reads all elements.
   *
   * @param visitor takes them
   * @throws UnreadableSourceException if the source cannot be read to its end
   */
  void visit(Visitor visitor) {
    try (SourceText text = SourceText.open(file)) {
      if (byLine) {
        visitLines(new LinesReader(text), visitor);
      } else {
        visitAll(text, visitor);
      }
    }
  }

  private static void visitLines(LinesReader lines, Visitor visitor) {
    while (lines.nextLine()) {
      BadJson error = null;
      visitor.begin();
      try (JsonTokens tokens = new JsonTokens(lines, lines.line())) {
        if (tokens.next() == null) {
          continue;
        }
        visitor.element(tokens);
        if (tokens.next() != null) {
          throw tokens.unexpected("has something behind the object; one object a line is expected");
        }
      } catch (BadJson e) {
        error = e;
      }
      visitor.end(error);
    }
  }

  private void visitAll(SourceText text, Visitor visitor) {
    try (JsonTokens tokens = new JsonTokens(text, 0)) {
      JsonToken first = tokens.next();
      if (first == null) {
        throw new BadJson(1, 1, "is empty; an object or an array of objects is expected");
      }
      if (first == JsonToken.START_OBJECT) {
        visitor.begin();
        visitor.element(tokens);
        visitor.end(null);
      } else if (first == JsonToken.START_ARRAY) {
        while (tokens.next() != JsonToken.END_ARRAY) {
          visitor.begin();
          visitor.element(tokens);
          visitor.end(null);
        }
      } else {
        throw tokens.unexpected(
            "is " + tokens.kind() + "; an object or an array of objects is expected");
      }
      if (tokens.next() != null) {
        throw tokens.unexpected(
            "has something behind its "
                + (first == JsonToken.START_OBJECT
                    ? "object; if there is one object a line, name the file .jsonl"
                    : "array"));
      }
    } catch (BadJson e) {
      throw new UnreadableSourceException(
          SourceText.name(file) + ":" + e.line() + ":" + e.column() + ": " + e.reason());
    }
  }
}
