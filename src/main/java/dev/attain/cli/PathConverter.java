package dev.attain.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path from the command line. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String value) {
    if (value.startsWith(DatabaseOptions.SCHEME)) {
      // Not shown: there may be a password in it.
      throw new TypeConversionException(
          "this is the URL of a database; give it as --facts jdbc:… --queries FILE");
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "\""
              + value
              + "\" cannot be a path here: "
              + e.getReason()
              + ". If it has letters beyond ASCII,"
              + " set a locale that has them, such as LC_ALL=C.UTF-8.");
    }
  }
}
