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

  private Opening() {}

  static FactSource open(Path path, Vocabulary vocabulary) {
    return isFolder(path, "fact source")
        ? new CsvFolder(folder(path), vocabulary)
        : new JsonSource(path, isByLine(path), vocabulary);
  }

  static BulkSource openBulk(Path path, Vocabulary vocabulary) {
    return isFolder(path, "fact source")
        ? new BulkFolder(folder(path), vocabulary, List.of())
        : new BulkJson(path, new JsonSource(path, isByLine(path), vocabulary));
  }

  static FactSource open(Path path, Vocabulary vocabulary, Mapping mapping) {
    return new CsvFolder(folder(path, vocabulary, mapping), vocabulary);
  }

  static BulkSource openBulk(Path path, Vocabulary vocabulary, Mapping mapping) {
    return new BulkFolder(folder(path, vocabulary, mapping), vocabulary, List.of(mapping.path()));
  }

  private static FolderFiles folder(Path path, Vocabulary vocabulary, Mapping mapping) {
    if (!isFolder(path, "fact source")) {
      throw new UnreadableSourceException(
          "fact source "
              + Shown.path(path)
              + " is a file; a mapping is for a folder of CSV or TSV files");
    }
    return checked(MappedFiles.of(path, mapping, vocabulary));
  }

  private static FolderFiles folder(Path path) {
    return checked(FolderFiles.of(path));
  }

  private static FolderFiles checked(FolderFiles files) {
    files.tables().forEach(TableFile::check);
    return files;
  }

  /** Reads changes, and says whether there are any. */
  static boolean readChanges(Path path, Vocabulary vocabulary, Changes changes) {
    if (isFolder(path, "source of changes")) {
      return CsvChanges.read(path, vocabulary, changes);
    }
    return JsonChanges.read(new JsonElements(path, isByLine(path)), vocabulary, changes);
  }

  private static boolean isByLine(Path file) {
    return plainName(file).endsWith(".jsonl");
  }

  private static String plainName(Path file) {
    return FileBytes.plainName(SourceText.name(file)).toLowerCase(Locale.ROOT);
  }

  /** Whether it is a folder, and not a file of JSON that can be opened. */
  private static boolean isFolder(Path path, String what) {
    String shown = what + " " + Shown.path(path);
    if (!Files.exists(path)) {
      throw new UnreadableSourceException(shown + " does not exist." + meant(path));
    }
    if (Files.isDirectory(path)) {
      return true;
    }
    String name = plainName(path);
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".parquet")) {
      throw new UnreadableSourceException(
          shown + " is a single file; give the folder that holds all the files");
    }
    if (!name.endsWith(".json") && !name.endsWith(".jsonl")) {
      throw new UnreadableSourceException(
          shown
              + " is of an unknown kind; a "
              + what
              + " is a folder of CSV or Parquet files, a .json file or a .jsonl file");
    }
    SourceText.open(path).close();
    return false;
  }

  private static String meant(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(parent)) {
      List<String> names = siblings.map(sibling -> SourceText.name(sibling)).sorted().toList();
      return Suggestion.nearest(SourceText.name(path), names)
          .map(near -> " Did you mean " + Shown.path(path.resolveSibling(near)) + "?")
          .orElse("");
    } catch (IOException e) {
      return ""; // No hint, then.
    }
  }
}
