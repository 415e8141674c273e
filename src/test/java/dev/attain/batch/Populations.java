package dev.attain.batch;

import dev.attain.Attain;
import dev.attain.bench.PopulationGenerator;
import dev.attain.testing.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Made-up populations, and what a batch makes of them. */
final class Populations {

  static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  static final Attain ATTAIN = Story.ATTAIN;

  private Populations() {}

  static Path whole(Path folder) throws IOException {
    return write(folder, 5, 0, false);
  }

  static Path damaged(Path folder) throws IOException {
    return write(folder, 5, 0.01, false);
  }

  static Path write(Path folder, long order, double damage, boolean gzip) throws IOException {
    new PopulationGenerator(700, 15_000, 15_000, 5, order, damage, gzip).write(folder);
    return folder;
  }

  static Batch batch(Path facts, Path out) {
    return ATTAIN.batch(facts, AS_OF, out).threads(2);
  }

  static BatchResult run(Path facts, Path out) throws InterruptedException {
    return batch(facts, out).start().await();
  }

  /** Every file of a folder, by its path in it. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), hash(file)));
    }
    return files;
  }

  private static String hash(Path file) {
    try {
      return InputFiles.hash(file, () -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
