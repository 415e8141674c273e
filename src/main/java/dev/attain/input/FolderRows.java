package dev.attain.input;

import dev.attain.facts.ExamPass;
import java.util.List;

/** The rows of one file of a folder, each given to its partner or set aside. */
final class FolderRows implements TableFile.Rows {

  /** Takes what the rows say. */
  interface Taker {
    /**
     * A fact of a partner.
     *
     * @param partner the partner's number
     * @param fact the fact
     * @param line the line that its row begins on
     */
    void fact(int partner, Record fact, long line);

    /**
     * An exam pass that counts only if its individual is listed for the partner.
     *
     * @param partner the partner's number
     * @param pass the fact
     * @param line the line that its row begins on
     * @param ifNotListed what is to be said if not
     */
    void examPass(int partner, ExamPass pass, long line, Unlisted ifNotListed);

    /** A row was set aside. */
    void rejected(Rejected rejected);
  }

  private final TableFile file;
  private final PartnerIndex index;
  private final FactParser parser;
  private final Taker taker;
  private final boolean individualsGiven;
  private final String partnersFile;
  private final String individualsFile;

  /**
   * The rows of a file.
   *
   * @param file the file
   * @param files all files of the folder
   * @param index the partners; filled if the file has them
   * @param parser reads the values; of this thread
   * @param taker takes what the rows say
   */
  FolderRows(
      TableFile file, FolderFiles files, PartnerIndex index, FactParser parser, Taker taker) {
    this.file = file;
    this.index = index;
    this.parser = parser;
    this.taker = taker;
    if (file.table() == Table.PARTNERS) {
      index.begin(file.file());
    }
    this.individualsGiven = files.has(Table.INDIVIDUALS);
    this.partnersFile = rowsOf(Table.PARTNERS, files);
    this.individualsFile = rowsOf(Table.INDIVIDUALS, files);
  }

  /** What the list of individuals is called where one is not found in it. */
  String individualsFile() {
    return individualsFile;
  }

  /** What the files of a table are called where something is not found among their rows. */
  private static String rowsOf(Table table, FolderFiles files) {
    boolean inPart = files.tables().stream().anyMatch(f -> f.table() == table && f.leavesRowsOut());
    return files.fileOf(table) + (inPart ? " as the mapping reads it" : "");
  }

  @Override
  public void row(WrittenRow row, long line) {
    try {
      if (file.table() == Table.PARTNERS) {
        index.add(row, line);
        return;
      }
      int partner = index.partnerOf(row, partnersFile);
      Record fact = parser.fact(file.table(), row);
      if (individualsGiven && fact instanceof ExamPass pass) {
        taker.examPass(
            partner,
            pass,
            line,
            new Unlisted(file.file(), line, row.label(1), individualsFile, row.written()));
      } else {
        taker.fact(partner, fact, line);
      }
    } catch (BadValue bad) {
      reject(line, bad, row.partnerIds(), row.written());
    }
  }

  @Override
  public void broken(long line, List<String> partnerIds, String reason, String written) {
    reject(line, new BadValue(line, null, null, reason), partnerIds, written);
  }

  private void reject(long line, BadValue bad, List<String> partnerIds, String written) {
    if (file.table() == Table.PARTNERS) {
      partnerIds.forEach(id -> index.setAside(id, line));
    }
    int partner = index.find(partnerIds);
    if (partner >= 0) {
      index.partners().lose(partner);
    }
    taker.rejected(
        Rejected.of(
            file.file(), line, bad, partner < 0 ? null : index.partners().id(partner), written));
  }
}
