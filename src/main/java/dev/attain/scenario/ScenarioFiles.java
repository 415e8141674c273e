package dev.attain.scenario;

import dev.attain.rules.RulesException;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          text(relative, path, problems).ifPresent(text -> texts.put(relative, text));
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

  private static Optional<String> text(String relative, Path path, List<Problem> problems)
      throws IOException {
    if (Files.size(path) > LARGEST) {
      problems.add(
          Problem.in(relative, Code.TOO_BIG, "the file is larger than 1 MB; make it several"));
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(path);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(plain.replace("\r\n", "\n").replace('\r', '\n'));
    } catch (CharacterCodingException e) {
      String replaced = new String(bytes, StandardCharsets.UTF_8);
      int at = Math.max(0, replaced.indexOf('\uFFFD'));
      problems.add(
          new Problem(
              Code.NOT_UTF_8,
              Place.of(relative, replaced, at, at + 1),
              null,
              "the file is not UTF-8; save it with the encoding UTF-8",
              null));
      return Optional.empty();
    }
  }
}
