package dev.attain.cli;

import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words from the command line, in any case. */
abstract class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final Class<E> words;

  EnumConverter(Class<E> words) {
    this.words = words;
  }

  @Override
  public E convert(String value) {
    List<String> known = new ArrayList<>();
    for (E word : words.getEnumConstants()) {
      String name = word.name().toLowerCase(Locale.ROOT);
      if (name.equals(value.toLowerCase(Locale.ROOT))) {
        return word;
      }
      known.add(name);
    }
    throw new TypeConversionException(
        "\""
            + value
            + "\" is unknown; known are "
            + String.join(", ", known)
            + "."
            + Suggestion.didYouMean(value, known));
  }
}
