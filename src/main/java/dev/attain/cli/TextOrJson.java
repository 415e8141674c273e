package dev.attain.cli;

/** How a command that analysts read, or a program, writes what it found. */
enum TextOrJson {
  TEXT,
  JSON;

  /** Reads it from the command line. */
  static final class Converter extends EnumConverter<TextOrJson> {

    Converter() {
      super(TextOrJson.class);
    }
  }
}
