package dev.attain.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way in which an export writes days, such as {@code M/d/yyyy h:mm:ss a}. Without a day it is the
 * first of the month; a time of day is cut off, in UTC where there is an offset.
 */
final class DateForm {

  private static final OffsetDateTime SAMPLE =
      OffsetDateTime.of(2017, 11, 1, 10, 20, 30, 0, ZoneOffset.UTC);

  private final String pattern;
  private final DateTimeFormatter formatter;

  private DateForm(String pattern, DateTimeFormatter formatter) {
    this.pattern = pattern;
    this.formatter = formatter;
  }

  /**
   * Understands a pattern.
   *
   * @param pattern the pattern, in the letters of {@link DateTimeFormatter}
   * @return the form
   * @throws IllegalArgumentException if it is none, or gives no day; the message goes on after the
   *     pattern
   */
  static DateForm of(String pattern) {
    DateForm form;
    try {
      form =
          new DateForm(
              pattern,
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(withPlainYears(pattern))
                  .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                  .toFormatter(Locale.ENGLISH)
                  .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "is no pattern of a date; one is such as M/d/yyyy or yyyy-MM", e);
    }
    if (!SAMPLE.toLocalDate().equals(form.read(SAMPLE.format(form.formatter)))) {
      throw new IllegalArgumentException(
          "says no month of a year; years are yyyy, months M or MM, days d or dd, minutes mm");
    }
    return form;
  }

  /** A day that is read strictly needs the era with {@code y}, and not with {@code u}. */
  private static String withPlainYears(String pattern) {
    StringBuilder plain = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      quoted ^= c == '\'';
      if (c == 'y' && !quoted) {
        plain.setCharAt(i, 'u');
      }
    }
    return plain.toString();
  }

  /** The day that a text says; null when it is not written so. */
  @Nullable LocalDate read(String text) {
    try {
      TemporalAccessor parsed = formatter.parse(text);
      return parsed.isSupported(ChronoField.OFFSET_SECONDS)
              && parsed.isSupported(ChronoField.SECOND_OF_DAY)
          ? OffsetDateTime.from(parsed).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
          : LocalDate.from(parsed);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return pattern;
  }
}
