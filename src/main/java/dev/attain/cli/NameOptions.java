package dev.attain.cli;

import dev.attain.scaffold.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The name of something new. */
final class NameOptions {

  @Option(names = "--name", paramLabel = "TEXT", description = "Its name. Default: by its id.")
  private @Nullable String name;

  @Option(
      names = "--name-ja",
      paramLabel = "TEXT",
      description = "Its name in Japanese. Default: as in English.")
  private @Nullable String nameJa;

  Names names() {
    return new Names(name, nameJa);
  }
}
