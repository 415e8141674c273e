package dev.attain.input;

import dev.attain.facts.Vocabulary;
import dev.attain.input.Blocks.Block;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A CSV file of a folder that several threads read, block by block. */
final class BlockFile implements AutoCloseable {

  private final CsvTable file;
  private final int place;
  private final FolderFiles files;
  private final PartnerIndex index;
  private final Vocabulary vocabulary;
  private @Nullable CsvHeader header;
  private @Nullable Blocks blocks;

  BlockFile(
      CsvTable file, int place, FolderFiles files, PartnerIndex index, Vocabulary vocabulary) {
    this.file = file;
    this.place = place;
    this.files = files;
    this.index = index;
    this.vocabulary = vocabulary;
  }

  /**
   * Whether each row of a file is on one line, so that it can be read like this: only names may run
   * over several, and only in quotes.
   */
  static boolean canRead(CsvTable file) {
    return switch (file.table()) {
      case ASSOCIATIONS, SUBSCRIPTIONS, EXAM_PASSES -> true;
      case INDIVIDUALS -> !hasQuotes(file);
      default -> false;
    };
  }

  private static boolean hasQuotes(CsvTable file) {
    byte[] some = new byte[1 << 16];
    try (InputStream bytes = FileBytes.open(file.path())) {
      for (int count = bytes.read(some); count >= 0; count = bytes.read(some)) {
        for (int i = 0; i < count; i++) {
          if (some[i] == '"') {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw SourceText.unreadable(file.path(), e);
    }
  }

  /**
   * Reads the header.
   *
   * @param taker takes what is worth knowing, and how many bytes are read
   * @throws UnreadableSourceException if the file cannot be read
   */
  void open(BulkSource.Taker taker) {
    header = file.header(taker::notice);
    try {
      InputStream counted = new Counted(Files.newInputStream(file.path()), taker);
      InputStream bytes = new BufferedInputStream(FileBytes.decompressed(file.file(), counted), 16);
      try {
        SourceText.skipMark(file.path(), bytes);
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
      blocks = new Blocks(file.path(), bytes);
    } catch (IOException e) {
      throw SourceText.unreadable(file.path(), e);
    }
  }

  /** Reads the next block; false when there is none. */
  boolean fill(Block block) {
    return blocks != null && blocks.fill(block);
  }

  /** What one thread reads of it. */
  BlockRows rows(BulkSource.Taker taker, BulkSource.Facts facts) {
    if (header == null) {
      throw new IllegalStateException("not open");
    }
    FactParser parser = new FactParser(vocabulary);
    FolderFacts told = new FolderFacts(place, files.has(Table.INDIVIDUALS), facts, taker);
    FolderRows rows = new FolderRows(file, files, index, parser, told);
    return new BlockRows(
        file,
        header,
        plain(header),
        rows,
        told,
        facts,
        taker,
        files.has(Table.INDIVIDUALS) ? rows.individualsFile() : null);
  }

  private PlainRows plain(CsvHeader of) {
    return file.table() == Table.ASSOCIATIONS || file.table() == Table.SUBSCRIPTIONS
        ? new FastRows(
            file.table(),
            of,
            file.separator(),
            index.partners(),
            new Spellings(vocabulary.products()),
            new Spellings(vocabulary.associationTypes()))
        : new PersonRows(file.table(), of, file.separator(), index.partners());
  }

  @Override
  public void close() {
    if (blocks != null) {
      blocks.close();
    }
  }

  /** Counts the bytes as they stand on disk. */
  private static final class Counted extends FilterInputStream {
    private final BulkSource.Taker taker;

    Counted(InputStream in, BulkSource.Taker taker) {
      super(in);
      this.taker = taker;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      taker.progress(next < 0 ? 0 : 1, 0);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count = super.read(into, from, most);
      taker.progress(Math.max(0, count), 0);
      return count;
    }
  }
}
