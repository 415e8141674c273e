package dev.attain.cli;

import dev.attain.input.UnreadableSourceException;
import dev.attain.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which scenarios are meant: those of a rules folder, or of a file or folder in it.
 *
 * @param rules the rules folder
 * @param below the path of the file or folder below it, with {@code /} between names; empty for all
 */
record ScenarioPlace(Path rules, String below) {

  private static final String MARK = "vocabulary.yaml";

  /** Finds the rules folder: the one itself, or the nearest above, that has a vocabulary. */
  static ScenarioPlace of(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableSourceException("\"" + path + "\" does not exist");
    }
    if (!Files.isDirectory(path) && !path.toString().endsWith(Scenario.ENDING)) {
      throw new UnreadableSourceException(
          "\"" + path + "\" is no scenario file: their names end in " + Scenario.ENDING);
    }
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(path) && Files.exists(path.resolve(MARK))) {
      return new ScenarioPlace(path, "");
    }
    for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(MARK))) {
        return new ScenarioPlace(above, above.relativize(absolute).toString().replace('\\', '/'));
      }
    }
    if (Files.isDirectory(path)) {
      return new ScenarioPlace(path, ""); // what it lacks is told when its rules are read
    }
    throw new UnreadableSourceException(
        "\"" + path + "\" belongs to no rules: no folder above it has a " + MARK);
  }

  /** Whether a file of the rules folder is meant. */
  boolean has(String file) {
    return below.isEmpty() || file.equals(below) || file.startsWith(below + "/");
  }
}
