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

  /** Whether it is the name of a file, be the file compressed or not. */
  boolean matches(Path file) {
    String name = SourceText.name(file);
    return pattern.matcher(name).matches() || pattern.matcher(FileBytes.plainName(name)).matches();
  }

  @Override
  public String toString() {
    return written;
  }
}
