package dev.attain.scaffold;

import dev.attain.text.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks at what was given before anything is written from it. */
final class Given {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+");
  private static final Pattern UNSAYABLE = Pattern.compile("[\"\\\\\\p{Cc}\\p{Zl}\\p{Zp}]");

  private Given() {}

  /** The name of a folder, or of a tier. */
  static void name(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      String near =
          name.strip()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-|-$", "");
      throw new ScaffoldException(
          "%s \"%s\" must be of the letters a to z, digits and hyphens.%s"
              .formatted(what, name, meant(near, NAME)));
    }
  }

  /** A part of rules' ids. */
  static void code(String what, String code) {
    if (!CODE.matcher(code).matches()) {
      String near = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "");
      throw new ScaffoldException(
          "%s \"%s\" must be of capital letters and digits.%s"
              .formatted(what, code, meant(near, CODE)));
    }
  }

  private static String meant(String near, Pattern form) {
    return form.matcher(near).matches() ? " Did you mean \"" + near + "\"?" : "";
  }

  /** What stands between quotes in a rule. */
  static String sayable(String what, String text) {
    if (text.isBlank() || UNSAYABLE.matcher(text).find()) {
      throw new ScaffoldException(
          "%s \"%s\" stands between quotes in a rule: it cannot be empty, nor have quotes,"
                  .formatted(what, text.replaceAll("\\p{Cc}", " "))
              + " backslashes or line ends.");
    }
    return text;
  }

  /** One of those that there are. */
  static void known(String what, String given, Collection<String> known) {
    if (!known.contains(given)) {
      throw new ScaffoldException(
          "%s \"%s\" is unknown; known are %s.%s"
              .formatted(
                  what,
                  given,
                  known.isEmpty() ? "none" : String.join(", ", known),
                  Suggestion.didYouMean(given, known)));
    }
  }

  /** One that is not taken. */
  static void free(String what, String given, Collection<String> taken) {
    if (taken.contains(given)) {
      throw new ScaffoldException("%s \"%s\" is taken already.".formatted(what, given));
    }
  }

  /** How many each tier needs: as given, or 1, 2, 3 …; a higher tier never less. */
  static List<Integer> rising(List<Integer> given, List<String> tiers) {
    if (given.isEmpty()) {
      return IntStream.rangeClosed(1, tiers.size()).boxed().toList();
    }
    if (given.size() != tiers.size()) {
      throw new ScaffoldException(
          "there are %d tiers (%s), and %d numbers."
              .formatted(tiers.size(), String.join(", ", tiers), given.size()));
    }
    for (int i = 0; i < given.size(); i++) {
      positive(given.get(i));
      if (i > 0 && given.get(i) < given.get(i - 1)) {
        throw new ScaffoldException(
            "%s would need %d and %s above it %d; a higher tier does not ask for less."
                .formatted(tiers.get(i - 1), given.get(i - 1), tiers.get(i), given.get(i)));
      }
    }
    return given;
  }

  static void positive(int atLeast) {
    if (atLeast < 1) {
      throw new ScaffoldException("at least " + atLeast + " is met by everybody; say 1 or more.");
    }
  }

  /** The sentence says the number that the rule compares with. */
  static void saysNumber(String sentence, int number) {
    if (!Pattern.compile("(?<![0-9.,-])" + number + "(?![0-9]|[.,-][0-9])")
        .matcher(sentence)
        .find()) {
      throw new ScaffoldException(
          "the sentence \"%s\" does not say the number %d that the rule asks for."
              .formatted(sentence, number));
    }
  }
}
