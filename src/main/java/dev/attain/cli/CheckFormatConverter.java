package dev.attain.cli;

import dev.attain.text.Suggestion;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the form of a list of problems from the command line. */
final class CheckFormatConverter implements ITypeConverter<CheckCommand.Format> {

  private static final List<String> KNOWN = List.of("text", "json");

  @Override
  public CheckCommand.Format convert(String value) {
    String name = value.toLowerCase(Locale.ROOT);
    if (!KNOWN.contains(name)) {
      throw new TypeConversionException(
          "\""
              + value
              + "\" is unknown; known are "
              + String.join(", ", KNOWN)
              + "."
              + Suggestion.didYouMean(value, KNOWN));
    }
    return CheckCommand.Format.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
