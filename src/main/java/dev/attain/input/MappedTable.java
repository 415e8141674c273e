package dev.attain.input;

import dev.attain.facts.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An export that is read as the facts of one kind, as a mapping says. */
final class MappedTable implements TableFile {

  private final MappedSource source;
  private final Path path;
  private final Vocabulary vocabulary;
  private final boolean tellsBroken;
  private @Nullable EarliestRows earliest;

  /**
   * An export.
   *
   * @param source what the mapping says
   * @param path the export
   * @param vocabulary the words that facts may use
   * @param tellsBroken whether rows that are broken as a whole are told; false where the same
   *     export is read once more for other facts
   */
  MappedTable(MappedSource source, Path path, Vocabulary vocabulary, boolean tellsBroken) {
    this.source = source;
    this.path = path;
    this.vocabulary = vocabulary;
    this.tellsBroken = tellsBroken;
  }

  /** Of rows that differ in one field, only the earliest is to be given. */
  void earliest(EarliestRows earliest) {
    this.earliest = earliest;
  }

  MappedSource source() {
    return source;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public Table table() {
    return source.table();
  }

  @Override
  public String file() {
    return SourceText.name(path);
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public boolean leavesRowsOut() {
    return source.leavesRowsOut();
  }

  @Override
  public void check() {
    readAll(null, notice -> {});
  }

  @Override
  public void read(Rows rows, Consumer<String> notices) {
    Rows told = tellsBroken ? rows : new WholeRows(rows);
    readAll(earliest == null ? told : earliest.of(this, told), notices);
  }

  /** Reads all rows, be they the earliest or not. */
  void readAll(@Nullable Rows rows, Consumer<String> notices) {
    try (SourceText text = SourceText.open(path)) {
      MappedLines lines = new MappedLines(this, rows, notices);
      CsvRecords.read(text, separator(), lines);
      lines.end();
    }
  }

  /** What separates the fields. */
  char separator() {
    Character given = source.separator();
    if (given != null) {
      return given;
    }
    return FileNames.ending(file()).startsWith(".tsv") ? '\t' : ',';
  }

  /** Rows that are broken as a whole were told before. */
  private record WholeRows(Rows rows) implements Rows {
    @Override
    public void row(WrittenRow row, long line) {
      rows.row(row, line);
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason, String written) {}
  }
}
