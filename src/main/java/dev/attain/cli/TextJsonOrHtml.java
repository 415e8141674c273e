package dev.attain.cli;

/** How a command writes what it found for people, for programs, or as a page. */
enum TextJsonOrHtml {
  TEXT,
  JSON,
  HTML;

  /** Reads it from the command line. */
  static final class Converter extends EnumConverter<TextJsonOrHtml> {

    Converter() {
      super(TextJsonOrHtml.class);
    }
  }
}
