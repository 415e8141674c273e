package dev.attain.input;

import dev.attain.facts.Vocabulary;
import dev.attain.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds out what kind of source there is at a path. */
final class Opening {

  private static final String ACCEPTED =
      "a fact source is a folder of CSV files, a .json file or a .jsonl file";

  private Opening() {}

  static FactSource open(Path path, Vocabulary vocabulary) {
    String shown = "fact source " + Shown.quoted(path.toString());
    if (!Files.exists(path)) {
      throw new UnreadableSourceException(shown + " does not exist." + meant(path));
    }
    if (Files.isDirectory(path)) {
      return CsvFolder.open(path, vocabulary);
    }
    Path file = path.getFileName();
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      throw new UnreadableSourceException(
          shown + " is a single file; give the folder that holds all the CSV files");
    }
    if (!name.endsWith(".json") && !name.endsWith(".jsonl")) {
      throw new UnreadableSourceException(shown + " is of an unknown kind; " + ACCEPTED);
    }
    SourceText.open(path).close();
    return new JsonSource(path, name.endsWith(".jsonl"), vocabulary);
  }

  private static String meant(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    Path file = path.getFileName();
    if (parent == null || file == null || !Files.isDirectory(parent)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(parent)) {
      List<String> names = siblings.map(sibling -> sibling.getFileName().toString()).sorted().toList();
      return Suggestion.nearest(file.toString(), names)
          .map(near -> " Did you mean " + Shown.quoted(path.resolveSibling(near).toString()) + "?")
          .orElse("");
    } catch (IOException e) {
      return ""; // No hint, then.
    }
  }
}
