package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules decide: {@code --rules DIR}, else {@code ./rules}, else those inside the jar. */
final class RulesOption {

  /** Where rules are when nobody says where. */
  static final Path HERE = Path.of("rules");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      converter = PathConverter.class,
      description =
          "The rules folder. Default: ./rules if it exists, else the rules inside the jar.")
  private @Nullable Path folder;

  private @Nullable Path chosen() {
    return orDefault(folder);
  }

  /** The folder that was given, else {@code ./rules}; null for the rules inside the jar. */
  static @Nullable Path orDefault(@Nullable Path given) {
    if (given != null) {
      return given;
    }
    return Files.isDirectory(HERE) ? HERE : null;
  }

  /** The folder; nothing where the rules inside the jar decide, which nobody can edit. */
  Optional<Path> folder() {
    return Optional.ofNullable(chosen());
  }

  /** Where the rules are, for people. */
  String place() {
    Path path = chosen();
    return path == null
        ? "inside the jar"
        : path.isAbsolute() || path.startsWith(".") || path.startsWith("..")
            ? path.toString()
            : "./" + path;
  }

  Attain load() {
    Path path = chosen();
    return path == null ? Attain.shipped() : Attain.load(path, CacheFolder.ofUser());
  }

  /** The rules as they stand in their files, without compiling them. */
  RuleSource read() {
    Path path = chosen();
    return path == null ? RuleSource.shipped() : RuleSource.read(path);
  }

  String hash() {
    Path path = chosen();
    return path == null ? RuleSet.shippedHash() : RuleSet.hash(path);
  }
}
