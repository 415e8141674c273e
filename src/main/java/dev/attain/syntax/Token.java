package dev.attain.syntax;

/**
 * A word, a literal or a sign.
 *
 * @param kind which of them
 * @param from where it begins
 * @param to where it ends
 * @param text what stands there; of a text what stands between its quotes
 */
record Token(Kind kind, int from, int to, String text) implements Node {

  /** The kinds of tokens. */
  enum Kind {
    WORD,
    VARIABLE,
    NUMBER,
    TEXT,
    SIGN,
    END_OF_FILE
  }

  boolean is(String expected) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
  }

  boolean is(Kind expected) {
    return kind == expected;
  }

  Word word() {
    return new Word(from, to, text);
  }

  /** The token as people are shown it. */
  String shown() {
    return switch (kind) {
      case TEXT -> "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
      case END_OF_FILE -> "the end of the file";
      default -> "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
    };
  }
}
