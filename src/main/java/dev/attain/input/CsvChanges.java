package dev.attain.input;

import dev.attain.facts.Origin;
import dev.attain.facts.Vocabulary;
import dev.attain.whatif.Removal;
import java.nio.file.Path;
import java.util.List;

/** Reads a folder of changes. */
final class CsvChanges implements TableFile.Rows {

  private final Changes changes;
  private final FactParser parser;
  private final TableFile file;
  private boolean any;

  private CsvChanges(TableFile file, FactParser parser, Changes changes) {
    this.file = file;
    this.parser = parser;
    this.changes = changes;
  }

  /**
   * Reads the files that are there.
   *
   * @param folder the folder
   * @param vocabulary the words that they may use
   * @param changes takes what is read
   * @return whether there was a row
   */
  static boolean read(Path folder, Vocabulary vocabulary, Changes changes) {
    FolderFiles files = FolderFiles.ofChanges(folder);
    files.tables().forEach(TableFile::check);
    files.notices().forEach(changes::notice);
    FactParser parser = new FactParser(vocabulary);
    boolean any = false;
    for (TableFile table : files.tables()) {
      CsvChanges rows = new CsvChanges(table, parser, changes);
      table.read(rows, changes::notice);
      any |= rows.any;
    }
    if (files.has(Table.INDIVIDUALS)) {
      changes.all().forEach(partner -> partner.individualsListed(true));
    }
    return any;
  }

  @Override
  public void row(WrittenRow row, long line) {
    any = true;
    try {
      String partnerId = row.required(Table.PARTNER_ID);
      Origin at = new Origin(file.file(), line);
      Table table = file.table();
      if (table == Table.PARTNERS) {
        changes.partner(partnerId).declare(row, at);
      } else if (table.removes() != null) {
        Removal removal = RemovalRows.removal(table, row, parser, at);
        changes.partner(partnerId).remove(removal);
      } else {
        ChangedPartner.Given given = ChangedPartner.Given.of(parser.fact(table, row), row, at);
        changes.partner(partnerId).give(given);
      }
    } catch (BadValue bad) {
      changes.reject(file.file(), line, bad, row.partnerIds());
    }
  }

  @Override
  public void broken(long line, List<String> partnerIds, String reason, String written) {
    any = true;
    changes.reject(file.file(), line, new BadValue(line, null, null, reason), partnerIds);
  }
}
