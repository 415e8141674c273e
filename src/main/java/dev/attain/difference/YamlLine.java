package dev.attain.difference;

import dev.attain.source.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something is named in a YAML file. */
final class YamlLine {

  private YamlLine() {}

  /** The line that has {@code key: value}; the file's first one where none has. */
  static Piece entry(String file, String text, String key, String value) {
    return find(
        file,
        text,
        "\\b" + key + ":\\s*[\"']?" + Pattern.quote(value) + "[\"']?(?=\\s|[,}#]|$)",
        value);
  }

  /** The line that begins with a key. */
  static Piece key(String file, String text, String key) {
    return find(file, text, "^\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:", key);
  }

  private static Piece find(String file, String text, String pattern, String shown) {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    if (!matcher.find()) {
      return new Piece(Place.startOf(file), shown, shown);
    }
    int at = text.indexOf(shown, matcher.start());
    Piece piece = Piece.of(file, text, at, at + shown.length());
    return new Piece(piece.place(), shown, piece.line());
  }
}
