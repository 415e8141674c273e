package dev.attain.report;

import java.util.regex.Pattern;

/** Facts come from anywhere: a name must not begin a line of its own or steer the terminal. */
final class Printable {

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private Printable() {}

  static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }
}
