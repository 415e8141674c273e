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
 * The files of a folder: which table is in which. A table may be in several.
 *
 * @param tables the files, in the order of their tables
 * @param notices what to say of other files that look like tables
 */
record FolderFiles(List<TableFile> tables, List<String> notices) {

  private static final int MOST_NAMED = 3;

  /** Whether there is a file of a table. */
  boolean has(Table table) {
    return tables.stream().anyMatch(file -> file.table() == table);
  }

  /** What the files of a table are called, or would be if one were there. */
  String fileOf(Table table) {
    List<String> names = all(table).stream().map(TableFile::file).distinct().toList();
    if (names.size() > MOST_NAMED) {
      return names.get(0) + " or another of " + names.size() + " files";
    }
    return names.isEmpty() ? table.title() + ".csv" : String.join(" or ", names);
  }

  /** Whether this is the last file of a table. */
  boolean isLastOf(Table table, TableFile file) {
    List<TableFile> all = all(table);
    return !all.isEmpty() && all.get(all.size() - 1) == file;
  }

  private List<TableFile> all(Table table) {
    return tables.stream().filter(file -> file.table() == table).toList();
  }

  /**
   * Looks into a fact source.
   *
   * @param folder the folder
   * @return its files
   * @throws UnreadableSourceException if a table is missing, is there twice or is no file
   */
  static FolderFiles of(Path folder) {
    Looking looking = new Looking(Table.FACTS, "", "no file of a fact source");
    looking.into(folder);
    for (Table table : Table.FACTS) {
      if (table.needed() && !looking.tables.containsKey(table)) {
        throw new UnreadableSourceException(
            table.title() + ".csv is missing in " + Shown.path(folder) + looking.near(table));
      }
    }
    return looking.files();
  }

  /**
   * Looks into a folder of changes. Files are called by the folder's name and their own, because
   * the facts have files of the same names.
   *
   * @param folder the folder
   * @return its files
   * @throws UnreadableSourceException if there is none, one is there twice or is no file
   */
  static FolderFiles ofChanges(Path folder) {
    String name = SourceText.name(folder.toAbsolutePath().normalize());
    Looking looking = new Looking(Table.CHANGES, name + "/", "no file of changes");
    looking.into(folder);
    if (looking.tables.isEmpty()) {
      throw new UnreadableSourceException(
          Shown.path(folder)
              + " holds no changes; they stand in files such as associations.csv or"
              + " removed_associations.csv"
              + Table.CHANGES.stream()
                  .map(looking::near)
                  .filter(near -> !near.isEmpty())
                  .findFirst()
                  .orElse(""));
    }
    looking.refuseMisnamed();
    return looking.files();
  }

  /** A look into one folder. */
  private static final class Looking {
    private final List<Table> wanted;
    private final String prefix;
    private final String other;
    private final Map<Table, TableFile> tables = new EnumMap<>(Table.class);
    private final List<Path> others = new ArrayList<>();

    Looking(List<Table> wanted, String prefix, String other) {
      this.wanted = wanted;
      this.prefix = prefix;
      this.other = other;
    }

    void into(Path folder) {
      for (Path path : list(folder)) {
        Table table = tableOf(path);
        if (table == null) {
          others.add(path);
          continue;
        }
        String file = prefix + SourceText.name(path);
        if (Files.isDirectory(path)) {
          throw new UnreadableSourceException(file + ": is a folder; a file is expected");
        }
        TableFile before =
            tables.put(
                table,
                FileNames.isParquet(file)
                    ? new ParquetTable(table, path, file)
                    : new CsvTable(table, path, file));
        if (before != null) {
          throw new UnreadableSourceException(
              before.file() + " and " + file + " are both there; which one is meant?");
        }
      }
    }

    FolderFiles files() {
      return new FolderFiles(
          List.copyOf(tables.values()), others.stream().flatMap(this::notice).toList());
    }

    /** No file of changes is missed, so one that is misnamed would change nothing in silence. */
    void refuseMisnamed() {
      for (Path path : others) {
        String meant = meant(path);
        if (!meant.isEmpty()) {
          throw new UnreadableSourceException(
              prefix + Shown.value(SourceText.name(path)) + ": is " + other + "." + meant);
        }
      }
    }

    /** The absent file that a name was perhaps meant for, with the ending that it has. */
    private String meant(Path path) {
      String name = SourceText.name(path);
      List<String> absent =
          wanted.stream()
              .filter(table -> !tables.containsKey(table))
              .map(table -> table.title() + FileNames.CSV)
              .toList();
      return Suggestion.nearest(FileNames.asCsv(name), absent)
          .map(near -> " Did you mean \"" + FileNames.stem(near) + FileNames.ending(name) + "\"?")
          .orElse("");
    }

    /** A file that may have been meant for a table that is not there. */
    String near(Table table) {
      List<String> names = others.stream().map(SourceText::name).toList();
      return Suggestion.nearest(
              table.title() + FileNames.CSV, names.stream().map(FileNames::asCsv).toList())
          .flatMap(near -> names.stream().filter(n -> FileNames.asCsv(n).equals(near)).findFirst())
          .map(near -> "; there is " + Shown.value(near) + "; did you mean that?")
          .orElse("");
    }

    private static List<Path> list(Path folder) {
      try (Stream<Path> paths = Files.list(folder)) {
        return paths.sorted().toList();
      } catch (IOException e) {
        throw SourceText.unreadable(folder, e);
      }
    }

    private @Nullable Table tableOf(Path path) {
      String name = SourceText.name(path).toLowerCase(Locale.ROOT);
      for (Table table : wanted) {
        if (FileNames.isTable(name) && name.equals(table.title() + FileNames.ending(name))) {
          return table;
        }
      }
      return null;
    }

    /** A file that is not read although it looks like one that could be. */
    private Stream<String> notice(Path path) {
      String name = SourceText.name(path);
      String meant = meant(path);
      return FileNames.isTable(name) || !meant.isEmpty()
          ? Stream.of(prefix + Shown.value(name) + ": is " + other + " and was ignored." + meant)
          : Stream.empty();
    }
  }
}
