package dev.attain.cli;

import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rules of a folder, loaded anew only when they have changed. For one thread. */
final class KeptRules {

  private static final int WARM = 2;

  private final Path folder;
  private @Nullable RuleSet last;

  KeptRules(Path folder) {
    this.folder = folder;
  }

  /** The rules as they are now; what {@link RuleSet} throws. */
  RuleSet load() {
    RuleSource source = RuleSource.read(folder);
    if (last != null && last.hash().equals(source.hash())) {
      return last;
    }
    // What is tried out while watching is not worth keeping for another day.
    last = RuleSet.load(source, last == null ? CacheFolder.ofUser() : null);
    return last;
  }

  /** Gets the compiler ready, beside everything else, before the first change comes. */
  void warmUp() {
    RuleSet rules = last;
    if (rules == null) {
      return; // rules with problems were compiled already, or will be
    }
    Thread thread =
        new Thread(
            () -> {
              for (int i = 0; i < WARM; i++) {
                RuleSet.warmUp(rules.source());
              }
            },
            "attain-warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
