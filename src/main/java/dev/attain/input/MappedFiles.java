package dev.attain.input;

import dev.attain.facts.Vocabulary;
import dev.attain.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the exports that a mapping names in a folder. */
final class MappedFiles {

  private static final int MOST_NAMED = 20;

  private final Path folder;
  private final Mapping mapping;
  private final Vocabulary vocabulary;
  private final List<Path> there;
  private final Set<Path> read = new HashSet<>();
  private final List<TableFile> tables = new ArrayList<>();

  private MappedFiles(Path folder, Mapping mapping, Vocabulary vocabulary) {
    this.folder = folder;
    this.mapping = mapping;
    this.vocabulary = vocabulary;
    try (Stream<Path> paths = Files.list(folder)) {
      this.there = paths.filter(Files::isRegularFile).filter(this::isOther).sorted().toList();
    } catch (IOException e) {
      throw SourceText.unreadable(folder, e);
    }
  }

  /**
   * Looks into a folder of exports.
   *
   * @param folder the folder
   * @param mapping which export holds what
   * @param vocabulary the words that facts may use
   * @return its files
   * @throws UnreadableSourceException if an export is missing, or the mapping has a word that is
   *     not in the vocabulary
   */
  static FolderFiles of(Path folder, Mapping mapping, Vocabulary vocabulary) {
    MappedWords.check(mapping, vocabulary);
    MappedFiles files = new MappedFiles(folder, mapping, vocabulary);
    mapping.sources().forEach(files::add);
    files.tables.sort(Comparator.comparing(TableFile::table));
    return new FolderFiles(List.copyOf(files.tables), files.notices());
  }

  private boolean isOther(Path path) {
    try {
      return !Files.isSameFile(path, mapping.path()) && !Files.isHidden(path);
    } catch (IOException e) {
      return true;
    }
  }

  private void add(MappedSource source) {
    List<Path> exports = there.stream().filter(source.files()::matches).toList();
    if (exports.isEmpty()) {
      throw new UnreadableSourceException(
          source.place()
              + ": there is no file "
              + Shown.quoted(source.files().toString())
              + " in "
              + Shown.path(folder)
              + "."
              + Suggestion.didYouMean(
                  source.files().toString(), there.stream().map(SourceText::name).toList()));
    }
    refuseTwice(exports);
    EarliestRows earliest = new EarliestRows();
    for (Path path : exports) {
      if (FileNames.isParquet(SourceText.name(path))) {
        throw new UnreadableSourceException(
            SourceText.name(path) + ": is a Parquet file; a mapping is for CSV and TSV files");
      }
      if (mapping.partnersAreNamed()) {
        MappedSource partners = source.partnersOnly();
        tables.add(new NamedPartners(new MappedTable(partners, path, vocabulary, false)));
      }
      MappedTable table = new MappedTable(source, path, vocabulary, read.add(path));
      if (source.earliest() >= 0) {
        earliest.add(table);
      }
      tables.add(table);
    }
  }

  /** The same export as it is and compressed would be read twice. */
  private static void refuseTwice(List<Path> exports) {
    Map<String, String> plain = new HashMap<>();
    for (Path path : exports) {
      String name = SourceText.name(path);
      String before = plain.putIfAbsent(FileBytes.plainName(name), name);
      if (before != null) {
        throw new UnreadableSourceException(
            before + " and " + name + " are both there; which one is meant?");
      }
    }
  }

  private List<String> notices() {
    List<String> others =
        there.stream().filter(path -> !read.contains(path)).map(SourceText::name).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    return List.of(
        (others.size() == 1 ? "1 file is" : others.size() + " files are")
            + " not named by the mapping and ignored: "
            + others.stream().limit(MOST_NAMED).map(Shown::value).collect(Collectors.joining(", "))
            + (others.size() > MOST_NAMED ? " …" : ""));
  }
}
