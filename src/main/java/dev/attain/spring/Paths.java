package dev.attain.spring;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paths of properties. Spring would look for a path on the class path first, and find there what a
 * build has copied, instead of the folder that somebody edits.
 */
final class Paths {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z+*-]+:.*");

  private Paths() {}

  /**
   * The path that a property names.
   *
   * @param property the property
   * @param value its value; empty is as not set, which placeholders need
   * @return the path; null where none is set
   */
  static @Nullable Path of(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (SCHEME.matcher(value).matches()) {
      throw Wrong.value(
          property,
          value,
          "It must be a path of the file system, without \""
              + value.substring(0, value.indexOf(':') + 1)
              + "\".");
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw Wrong.value(property, value, "It is no path: " + e.getReason() + ".");
    }
  }
}
