package dev.attain.scaffold;

import dev.attain.source.SourceText;
import dev.attain.syntax.FileParser;
import dev.attain.syntax.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a rules folder as they stand there: what is edited is edited as it was written. */
final class RulesOnDisk {

  private final Path folder;

  RulesOnDisk(Path folder) {
    this.folder = folder;
  }

  boolean has(String path) {
    return Files.exists(folder.resolve(path));
  }

  /** The first line of a file that editors know a schema for; nothing where there is none. */
  String schemaLine(String schema, String from) {
    String path = ".schema/" + schema + ".schema.json";
    String up = "../".repeat((int) from.chars().filter(c -> c == '/').count());
    return has(path) ? "# yaml-language-server: $schema=" + up + path + "\n" : "";
  }

  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder, by path. */
  List<String> below(String path) {
    try (Stream<Path> paths = Files.walk(folder.resolve(path))) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith(".") && !file.contains("/."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package of an option's rules: every option has its own. */
  String packageOf(String option) {
    return below(option).stream()
        .filter(file -> file.endsWith(".drl"))
        .flatMap(this::packageOfFile)
        .findFirst()
        .orElseThrow();
  }

  /** The packages of all rules. */
  List<String> packages() {
    return below("").stream()
        .filter(file -> file.endsWith(".drl"))
        .flatMap(this::packageOfFile)
        .toList();
  }

  private Stream<String> packageOfFile(String file) {
    String text = SourceText.normalise(read(file));
    return Stream.ofNullable(FileParser.parse(file, text, new ArrayList<>()).packageName())
        .map(Word::text);
  }

  /**
   * The number for the next rule of a kind: above every one that any file of its option names, in a
   * comment or a scenario, too, because an id is never used again.
   */
  int next(String option, String prefix) {
    Pattern id = Pattern.compile("\\b" + Pattern.quote(prefix) + "([1-9][0-9]{0,8})\\b");
    return below(option).stream()
            .flatMap(file -> id.matcher(read(file)).results())
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0)
        + 1;
  }
}
