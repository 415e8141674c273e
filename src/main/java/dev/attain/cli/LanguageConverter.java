package dev.attain.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the language of a report from the command line. */
final class LanguageConverter implements ITypeConverter<String> {

  private static final List<String> KNOWN = List.of("en", "ja");

  @Override
  public String convert(String value) {
    String language = value.toLowerCase(Locale.ROOT);
    if (!KNOWN.contains(language)) {
      throw new TypeConversionException(
          "\"" + value + "\" is unknown; known are " + String.join(", ", KNOWN) + ".");
    }
    return language;
  }
}
