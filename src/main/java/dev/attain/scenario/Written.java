package dev.attain.scenario;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days and words as a scenario file has them. */
final class Written {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd} ._/+()'-]*[\\p{L}\\p{Nd}._/+()'-])?");
  private static final Pattern PLAIN_SENTENCE =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{Nd} ,;._/+()'\"-]*[\\p{L}\\p{Nd}.)\"])?");
  private static final int MONTHS_IN_A_YEAR = 12;
  private static final int MOST_MONTHS = 120;
  private static final int MOST_DAYS = 27;

  private Written() {}

  /** A day counted from the as-of date where that says more than the date itself. */
  static String day(LocalDate day, LocalDate asOf) {
    if (day.equals(asOf)) {
      return Day.AS_OF;
    }
    String side = day.isBefore(asOf) ? "before" : "after";
    int sign = day.isBefore(asOf) ? -1 : 1;
    for (int n = 1; n <= MOST_DAYS; n++) {
      if (asOf.plusDays((long) sign * n).equals(day)) {
        return amount(n, "day") + " " + side;
      }
    }
    for (int n = 1; n <= MOST_MONTHS; n++) {
      LocalDate months = asOf.plusMonths((long) sign * n);
      String words =
          (n % MONTHS_IN_A_YEAR == 0 && n > MONTHS_IN_A_YEAR
                  ? amount(n / MONTHS_IN_A_YEAR, "year")
                  : amount(n, "month"))
              + " "
              + side;
      if (months.equals(day)) {
        return words;
      }
      if (months.plusDays(1).equals(day)) {
        return "1 day after " + words;
      }
      if (months.minusDays(1).equals(day)) {
        return "1 day before " + words;
      }
    }
    return day.toString();
  }

  static String amount(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** A word; in quotes where YAML would read something else. */
  static String word(String word) {
    return PLAIN.matcher(word).matches() ? word : quoted(word);
  }

  static String sentence(String sentence) {
    return PLAIN_SENTENCE.matcher(sentence).matches() ? sentence : quoted(sentence);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format("\\u%04X", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
