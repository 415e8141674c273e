package dev.attain.cli;

import dev.attain.report.Report;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the form of a report from the command line. */
final class FormatConverter implements ITypeConverter<Report.Format> {

  @Override
  public Report.Format convert(String value) {
    List<String> known = new ArrayList<>();
    for (Report.Format format : Report.Format.values()) {
      String name = format.name().toLowerCase(Locale.ROOT);
      if (name.equals(value.toLowerCase(Locale.ROOT))) {
        return format;
      }
      known.add(name);
    }
    throw new TypeConversionException(
        "\"" + value + "\" is unknown; known are " + String.join(", ", known) + "."
            + Suggestion.didYouMean(value, known));
  }
}
