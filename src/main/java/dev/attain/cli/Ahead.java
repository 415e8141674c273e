package dev.attain.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** So many days or months ahead: {@code 90d}, {@code 3m}. */
record Ahead(int number, boolean months) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([dm])");

  LocalDate of(LocalDate day) {
    return months ? day.plusMonths(number) : day.plusDays(number);
  }

  @Override
  public String toString() {
    return number + (months ? "m" : "d");
  }

  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<Ahead> {

    @Override
    public Ahead convert(String value) {
      Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
      if (!form.matches()) {
        throw new TypeConversionException(
            "\""
                + value
                + "\" is no span of time. Write a number of days or months from 1 to 9999, such as"
                + " 90d or 3m.");
      }
      return new Ahead(Integer.parseInt(form.group(1)), form.group(2).equals("m"));
    }
  }
}
