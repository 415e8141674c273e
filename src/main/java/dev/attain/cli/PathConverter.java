package dev.attain.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path from the command line. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String value) {
    if (value.isBlank()) {
      // Java takes it for the current folder; most likely a variable of a script was not set.
      throw new TypeConversionException("the path is empty; the current folder is \".\"");
    }
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
