package dev.attain.input;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The name of a file in which {@code *} stands for any text and {@code ?} for any character. */
final class FileMask {

  private final String written;
  private final Pattern pattern;

  FileMask(String written) {
    this.written = written;
    StringBuilder regex = new StringBuilder();
    written
        .codePoints()
        .forEach(
            c ->
                regex.append(
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    }));
    this.pattern =
        Pattern.compile(
            regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  boolean matches(Path file) {
    return pattern.matcher(SourceText.name(file)).matches();
  }

  @Override
  public String toString() {
    return written;
  }
}
