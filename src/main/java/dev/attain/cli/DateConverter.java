package dev.attain.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day from the command line. */
final class DateConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String value) {
    try {
      if (value.length() != "yyyy-MM-dd".length() || value.startsWith("0000")) {
        throw new DateTimeException("no date of the years 0001 to 9999");
      }
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + value + "\" is no date. Write it as yyyy-MM-dd, such as 2017-06-27.");
    }
  }
}
