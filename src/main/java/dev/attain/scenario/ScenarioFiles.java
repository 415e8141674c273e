package dev.attain.scenario;

import dev.attain.rules.RulesException;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scenario files of a rules folder. */
final class ScenarioFiles {

  /** Larger ones are read by nobody. */
  private static final long LARGEST = 1 << 20;

  /** Nearly the ending that is read: one letter less, or the other ending of YAML. */
  private static final Pattern NEARLY =
      Pattern.compile("(?i)(.*)[._-]?scenarios?\\.ya?ml", Pattern.DOTALL);

  private ScenarioFiles() {}

  /** Their texts by path below the folder; a file that cannot be taken becomes a problem. */
  static Map<String, String> in(Path folder, List<Problem> problems) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        if (relative.startsWith(".") || relative.contains("/.") || Files.isDirectory(path)) {
          continue;
        }
        if (relative.endsWith(Scenario.ENDING)) {
          SourceText.read(relative, path, LARGEST, problems)
              .ifPresent(text -> texts.put(relative, text));
        } else if (NEARLY.matcher(relative).matches()) {
          problems.add(
              Problem.in(
                  relative,
                  Code.WRONG_ENDING,
                  "the file's name does not end in " + Scenario.ENDING + ", so it is not read"));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RulesException("scenarios of \"" + folder + "\" cannot be read: " + e.getMessage());
    }
    return texts;
  }
}
