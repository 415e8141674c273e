package dev.attain.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One file of a folder.
 *
 * @param table what it holds
 * @param path where it is
 * @param file its name, for messages
 */
record CsvTable(Table table, Path path, String file) implements TableFile {

  @Override
  public void check() {
    try (SourceText text = SourceText.open(path)) {
      header(text);
    }
  }

  @Override
  public void read(Rows rows, Consumer<String> notices) {
    try (SourceText text = SourceText.open(path)) {
      CsvLines lines = new CsvLines(this, null, rows, notices);
      CsvRecords.read(text, separator(), lines);
      lines.header();
    }
  }

  /** Reads the header, and tells what is worth knowing of it. */
  CsvHeader header(Consumer<String> notices) {
    try (SourceText text = SourceText.open(path)) {
      CsvHeader header = header(text);
      if (header.notice() != null) {
        notices.accept(header.notice());
      }
      return header;
    }
  }

  private CsvHeader header(SourceText text) {
    CsvLines lines = new CsvLines(this, null, null, notice -> {});
    CsvRecords.read(text, separator(), lines);
    return lines.header();
  }

  /** What separates the fields. */
  char separator() {
    return FileBytes.plainName(file()).toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
  }
}
