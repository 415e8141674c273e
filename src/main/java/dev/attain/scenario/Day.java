package dev.attain.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as scenarios write it: {@code 2017-06-27}, {@code as-of}, {@code 12 months before}, {@code
 * 1 day after 12 months before}.
 */
@FunctionalInterface
interface Day {

  /** How a day may be written, for messages. */
  String FORMS =
      "a date such as 2017-06-27, \"as-of\", or one counted from it, such as \"12 months before\" or"
          + " \"1 day after 12 months before\"";

  /** How a day is written that there is not: an end that something does not have. */
  String NONE = "none";

  String AS_OF = "as-of";

  /** The day, for a scenario's as-of date. May lie beyond the years 1 to 9999. */
  LocalDate on(LocalDate asOf);

  /** Reads a day; nothing when it is none. */
  static Optional<Day> parse(String text) {
    return Parser.day(text.strip().toLowerCase(Locale.ROOT));
  }

  /** A plain date {@code yyyy-MM-dd} of the years 1 to 9999. */
  static Optional<LocalDate> date(String text) {
    if (text.length() != "yyyy-MM-dd".length() || text.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Takes the words apart, the last ones first: they say from where it is counted. */
  final class Parser {

    private static final Pattern COUNTED =
        Pattern.compile("(.+?)\\s+(before|after)(?:\\s+(.+))?", Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,4})\\s+(day|month|year)s?");
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final int LONGEST = 100;

    private Parser() {}

    static Optional<Day> day(String text) {
      if (text.length() > LONGEST) {
        return Optional.empty();
      }
      if (text.equals(AS_OF)) {
        return Optional.of(asOf -> asOf);
      }
      Optional<LocalDate> date = date(text);
      if (date.isPresent()) {
        return Optional.of(asOf -> date.get());
      }
      Matcher counted = COUNTED.matcher(text);
      return counted.matches()
          ? day(counted.group(3) == null ? AS_OF : counted.group(3))
              .flatMap(from -> moved(from, counted.group(1), counted.group(2).equals("after")))
          : Optional.empty();
    }

    /** Months first, then days, however they are written. */
    private static Optional<Day> moved(Day from, String amounts, boolean later) {
      int months = 0;
      int days = 0;
      for (String amount : amounts.split("\\s+and\\s+", -1)) {
        Matcher matcher = AMOUNT.matcher(amount);
        if (!matcher.matches()) {
          return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        switch (matcher.group(2)) {
          case "day" -> days += number;
          case "month" -> months += number;
          default -> months += number * MONTHS_IN_A_YEAR;
        }
      }
      int byMonths = later ? months : -months;
      int byDays = later ? days : -days;
      return Optional.of(asOf -> from.on(asOf).plusMonths(byMonths).plusDays(byDays));
    }
  }
}
