package dev.attain.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of a folder that one thread reads from its beginning to its end. */
final class WholeFile {

  private static final int TOLD_TOGETHER = 1000;

  private final TableFile file;
  private final int place;
  private final FolderFiles files;
  private final PartnerIndex index;
  private final FactParser parser;
  private long piece;

  /**
   * A file.
   *
   * @param file the file
   * @param place its place among the files
   * @param files all of them
   * @param index the partners; filled if the file has them
   * @param parser reads the values
   */
  WholeFile(TableFile file, int place, FolderFiles files, PartnerIndex index, FactParser parser) {
    this.file = file;
    this.place = place;
    this.files = files;
    this.index = index;
    this.parser = parser;
  }

  /**
   * Reads it.
   *
   * @param taker takes what is set aside
   * @param facts takes the facts; partners go into the index
   */
  void read(BulkSource.Taker taker, BulkSource.Facts facts) {
    FolderFacts told = new FolderFacts(place, files.has(Table.INDIVIDUALS), facts, taker);
    FolderRows rows = new FolderRows(file, files, index, parser, told);
    file.read(new InPieces(rows, told, taker), taker::notice);
    told.end(piece++);
    taker.progress(file.bytes(), 0);
  }

  /** How many bytes a file has. */
  static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw SourceText.unreadable(path, e);
    }
  }

  /** Tells what is set aside before there is too much of it, and stops when nobody wants more. */
  private final class InPieces implements TableFile.Rows {
    private final FolderRows rows;
    private final FolderFacts told;
    private final BulkSource.Taker taker;

    InPieces(FolderRows rows, FolderFacts told, BulkSource.Taker taker) {
      this.rows = rows;
      this.told = told;
      this.taker = taker;
    }

    @Override
    public void row(WrittenRow row, long line) {
      rows.row(row, line);
      tell();
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason, String written) {
      rows.broken(line, partnerIds, reason, written);
      tell();
    }

    private void tell() {
      if (told.waiting() >= TOLD_TOGETHER) {
        told.end(piece++);
      }
      if (taker.isStopped()) {
        throw new StoppedException();
      }
    }
  }
}
