package dev.attain.cli;

import dev.attain.scaffold.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new rule says, and where the programme says so. */
final class SentenceOptions {

  @Option(
      names = "--sentence",
      paramLabel = "TEXT",
      description = "What the rule says. Default: by its template.")
  private @Nullable String sentence;

  @Option(
      names = "--sentence-ja",
      paramLabel = "TEXT",
      description = "What the rule says, in Japanese. Default: by its template.")
  private @Nullable String sentenceJa;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where the programme says so. Default: the page of the competency.")
  private @Nullable String source;

  Names sentence() {
    return new Names(sentence, sentenceJa);
  }

  @Nullable String source() {
    return source;
  }
}
