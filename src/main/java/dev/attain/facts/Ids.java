package dev.attain.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one written form of an id, so that two spellings of a thing are one thing. */
final class Ids {

  private static final Pattern EXAM = Pattern.compile("(?i)(?:exam\\s*)?0*([0-9]+-[0-9]+)");

  private Ids() {}

  static String partner(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isWhitespace(id.charAt(i))) {
        return id.replaceAll("\\s+", "");
      }
    }
    return id;
  }

  static String customer(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  static String exam(String code) {
    String trimmed = code.strip();
    Matcher matcher = EXAM.matcher(trimmed);
    return matcher.matches() ? matcher.group(1) : trimmed.toUpperCase(Locale.ROOT);
  }
}
