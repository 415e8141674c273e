package dev.attain.scaffold;

import dev.attain.rules.RuleSet;
import dev.attain.rules.RulesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a change on a copy of the rules, before it is written. */
public final class Trial {

  private Trial() {}

  /**
   * Loads the rules as they would be.
   *
   * @param folder the rules folder, which stays as it is
   * @param change what would be written
   * @param cache a folder for compiled rules; null for none
   * @return the rules with the change
   * @throws RulesException if there would be a problem in the rules
   * @throws IOException if there is no room for the copy
   */
  public static RuleSet of(Path folder, Change change, @Nullable Path cache) throws IOException {
    Path copy = Files.createTempDirectory("attain-new");
    try {
      copy(folder, copy);
      ChangeWriter.write(copy, change);
      return RuleSet.load(copy, cache);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      delete(copy);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path relative = from.relativize(file);
      if (Files.isRegularFile(file) && !hidden(relative)) {
        Path target = to.resolve(relative.toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
  }

  private static boolean hidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return paths.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
