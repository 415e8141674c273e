package dev.attain.check;

import dev.attain.rules.RuleSource;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mistakes in {@code broken-rules/}, each laid over a small programme that has none.
 *
 * <p>A mistake is a folder with the file that has it, at its path below the rules folder, and with
 * the exact lines that {@code attain check} owes in {@code expected.txt}. Files that the mistake
 * takes away are listed in {@code deleted.txt}.
 */
final class Fixtures {

  static final Path FOLDER =
      Path.of(System.getProperty("attain.basedir", ""), "src/test/resources/broken-rules");

  /** A programme of one competency, one option and two tiers, without any mistake. */
  static final Path BASE = FOLDER.resolve("_base");

  private Fixtures() {}

  static List<Path> all() {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths.filter(Files::isDirectory).filter(path -> !path.equals(BASE)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays a mistake over the programme, in a folder of its own. */
  static Path lay(Path fixture, Path into) {
    copy(BASE, into);
    copy(fixture, into);
    try {
      Files.delete(into.resolve("expected.txt"));
      Path deleted = into.resolve("deleted.txt");
      if (Files.exists(deleted)) {
        for (String file : Files.readAllLines(deleted)) {
          Files.delete(into.resolve(file));
        }
        Files.delete(deleted);
      }
      return into;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> expected(Path fixture) {
    try {
      return Files.readAllLines(fixture.resolve("expected.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with rules, without compiling them. */
  static List<Problem> problems(Path folder) {
    RuleSource source = RuleSource.read(folder);
    List<Problem> problems = new ArrayList<>(source.problems());
    Lint.run(source, problems);
    return problems.stream().sorted().distinct().toList();
  }

  static void copy(Path from, Path into) {
    try {
      for (Path file : RulesFolder.files(from)) {
        Path target = into.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
