package dev.attain.input;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The partners whom the rows of an export name. What is wrong with a row is told when its facts are
 * read.
 *
 * @param export the export, read for no more than the partners
 */
record NamedPartners(MappedTable export) implements TableFile {

  @Override
  public Table table() {
    return Table.PARTNERS;
  }

  @Override
  public String file() {
    return export.file();
  }

  @Override
  public Path path() {
    return export.path();
  }

  @Override
  public void check() {
    export.check();
  }

  @Override
  public void read(Rows rows, Consumer<String> notices) {
    export.readAll(new Naming(rows), notice -> {});
  }

  private record Naming(Rows rows) implements Rows {
    @Override
    public void row(WrittenRow row, long line) {
      try {
        row.required(Table.PARTNER_ID);
      } catch (BadValue bad) {
        return;
      }
      rows.row(row, line);
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason, String written) {}
  }
}
