package dev.attain.cli;

import dev.attain.report.Report;
import dev.attain.text.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the form of a report from the command line. */
final class FormatConverter implements ITypeConverter<Report.Format> {

  @Override
  public Report.Format convert(String value) {
    List<String> known =
        Arrays.stream(Report.Format.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    int index = known.indexOf(value.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new TypeConversionException(
          "\"" + value + "\" is unknown; known are " + String.join(", ", known) + "."
              + Suggestion.didYouMean(value, known));
    }
    return Report.Format.values()[index];
  }
}
