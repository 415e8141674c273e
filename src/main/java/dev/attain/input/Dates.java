package dev.attain.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates; a date-time is cut at its date in UTC. Equal dates are one object. Not for threads.
 */
final class Dates {

  private static final int MOST_KEPT = 20_000;
  private static final int PLAIN_LENGTH = "yyyy-MM-dd".length();
  private static final Pattern WITHOUT_OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d*)?)?");
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .parseLenient()
          .appendOffset("+HH", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, LocalDate> known = new HashMap<>();

  /**
   * Reads a date.
   *
   * @param row the row it stands in
   * @param column its place in the table
   * @param text the date as it is written, without outer blanks
   * @return the date, in the years 1 to 9999
   * @throws BadValue if it is none
   */
  LocalDate date(Row row, int column, String text) throws BadValue {
    LocalDate before = known.get(text);
    if (before != null) {
      return before;
    }
    LocalDate date = text.length() == PLAIN_LENGTH ? plain(text) : dateTime(text);
    if (date == null || date.getYear() < 1 || date.getYear() > 9999) {
      throw row.bad(column, text, whyNot(row, text));
    }
    if (known.size() < MOST_KEPT) {
      known.put(text, date);
    }
    return date;
  }

  private static String whyNot(Row row, String text) {
    if (!row.dateForms().isEmpty()) {
      return "is no date; expected is yyyy-MM-dd or " + String.join(" or ", row.dateForms());
    }
    return WITHOUT_OFFSET.matcher(text).matches()
        ? "has no offset from UTC; write it as yyyy-MM-dd, or with Z at its end"
        : "is no date; write it as yyyy-MM-dd";
  }

  private static @Nullable LocalDate plain(String text) {
    for (int i = 0; i < PLAIN_LENGTH; i++) {
      char c = text.charAt(i);
      boolean fits = (i == 4 || i == 7) ? c == '-' : c >= '0' && c <= '9';
      if (!fits) {
        return null;
      }
    }
    try {
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 5, 7, 10),
          Integer.parseInt(text, 8, 10, 10));
    } catch (DateTimeException e) {
      return null; // The month has no such day.
    }
  }

  private static @Nullable LocalDate dateTime(String text) {
    if (text.length() < PLAIN_LENGTH || text.charAt(4) != '-') {
      return null;
    }
    try {
      return OffsetDateTime.parse(text, DATE_TIME)
          .withOffsetSameInstant(ZoneOffset.UTC)
          .toLocalDate();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
