package dev.attain.input;

import dev.attain.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder: which table is in which.
 *
 * @param tables the file of each table that is there
 * @param notices what to say of other files that look like tables
 */
record FolderFiles(Map<Table, CsvTable> tables, List<String> notices) {

  /**
   * Looks into a folder.
   *
   * @param folder the folder
   * @return its files
   * @throws UnreadableSourceException if a table is missing, is there twice or is no file
   */
  static FolderFiles of(Path folder) {
    List<Path> others = new ArrayList<>();
    Map<Table, CsvTable> tables = new EnumMap<>(Table.class);
    for (Path path : list(folder)) {
      Table table = tableOf(path);
      if (table == null) {
        others.add(path);
        continue;
      }
      if (Files.isDirectory(path)) {
        throw new UnreadableSourceException(name(path) + ": is a folder; a file is expected");
      }
      CsvTable before = tables.put(table, new CsvTable(table, path));
      if (before != null) {
        throw new UnreadableSourceException(
            before.file() + " and " + name(path) + " are both there; which one is meant?");
      }
    }
    for (Table table : Table.values()) {
      if (table.needed() && !tables.containsKey(table)) {
        throw new UnreadableSourceException(missing(folder, table, others));
      }
    }
    return new FolderFiles(tables, others.stream().flatMap(path -> notice(path, tables)).toList());
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw SourceText.unreadable(folder, e);
    }
  }

  private static @Nullable Table tableOf(Path path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    for (Table table : Table.values()) {
      if (name.equals(table.title() + ".csv") || name.equals(table.title() + ".tsv")) {
        return table;
      }
    }
    return null;
  }

  private static String missing(Path folder, Table table, List<Path> others) {
    String wanted = table.title() + ".csv";
    String there =
        Suggestion.nearest(wanted, others.stream().map(FolderFiles::name).toList())
            .map(near -> "; there is " + Shown.value(near) + "; did you mean that?")
            .orElse("");
    return wanted + " is missing in " + Shown.quoted(folder.toString()) + there;
  }

  /** A file that is not read although it looks like one that could be. */
  private static Stream<String> notice(Path path, Map<Table, CsvTable> tables) {
    String name = name(path);
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> absent =
        Stream.of(Table.values())
            .filter(table -> !tables.containsKey(table))
            .map(table -> table.title() + ".csv")
            .toList();
    String meant = Suggestion.didYouMean(name, absent);
    boolean looksLikeTable = lower.endsWith(".csv") || lower.endsWith(".tsv") || !meant.isEmpty();
    return looksLikeTable
        ? Stream.of(Shown.value(name) + ": is no file of a fact source and was ignored." + meant)
        : Stream.empty();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
