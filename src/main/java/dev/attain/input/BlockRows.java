package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.input.Blocks.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one thread reads of a file in blocks: plain rows fast, all others as ever. */
final class BlockRows implements PlainRows.Taker {

  private final CsvTable file;
  private final CsvHeader header;
  private final PlainRows fast;
  private final FolderRows rows;
  private final FolderFacts told;
  private final BulkSource.Facts facts;
  private final BulkSource.Taker taker;
  private final @Nullable String individualsFile;
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private long[] restLines = new long[64];
  private int restSize;
  private byte[] bytes = {};
  private long plain;

  BlockRows(
      CsvTable file,
      CsvHeader header,
      PlainRows fast,
      FolderRows rows,
      FolderFacts told,
      BulkSource.Facts facts,
      BulkSource.Taker taker,
      @Nullable String individualsFile) {
    this.individualsFile = individualsFile;
    this.file = file;
    this.header = header;
    this.fast = fast;
    this.rows = rows;
    this.told = told;
    this.facts = facts;
    this.taker = taker;
  }

  /** Reads a block. */
  void read(Block block) {
    bytes = block.bytes();
    plain = 0;
    rest.reset();
    restSize = 0;
    if (block.isCut()) {
      notPlain(0, block.length(), block.firstLine());
    } else {
      fast.read(block, header.line(), this);
    }
    if (restSize > 0) {
      readRest();
    }
    taker.progress(0, plain);
    told.end(block.index());
  }

  @Override
  public void row(int partner, RawFact fact) {
    facts.add(partner, fact);
    plain++;
  }

  @Override
  public void person(int partner, Record fact, int from, int to, long line) {
    if (fact instanceof ExamPass pass && individualsFile != null) {
      String written = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
      String column = file.table().columns().get(1).name();
      told.examPass(
          partner, pass, line, new Unlisted(file.file(), line, column, individualsFile, written));
    } else {
      told.fact(partner, fact, line);
    }
  }

  @Override
  public void notPlain(int from, int to, long line) {
    rest.write(bytes, from, to - from);
    if (bytes[to - 1] != '\n') {
      rest.write('\n');
    }
    boolean ended = bytes[to - 1] == '\n' || bytes[to - 1] == '\r';
    long lines = Blocks.lines(bytes, from, to) + (ended ? 0 : 1);
    for (long i = 0; i < lines; i++) {
      if (restSize == restLines.length) {
        restLines = Arrays.copyOf(restLines, restSize * 2);
      }
      restLines[restSize++] = line + i;
    }
  }

  /**
   * Reads the lines that are not plain, one behind the other: whether they have neighbours or not
   * changes nothing, because a row that goes over the end of its line is never taken.
   */
  private void readRest() {
    Rest lines = new Rest();
    byte[] text = rest.toByteArray();
    try (SourceText source = SourceText.of(file.path(), new ByteArrayInputStream(text))) {
      CsvRecords.read(source, file.separator(), new CsvLines(file, header, lines, taker::notice));
    }
  }

  /** The rows that are not plain, with the lines that they stand on in the file. */
  private final class Rest implements TableFile.Rows {
    @Override
    public void row(WrittenRow row, long line) {
      if (in(line) > header.line()) {
        rows.row(row, in(line));
      }
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason, String written) {
      if (in(line) > header.line()) {
        rows.broken(in(line), partnerIds, reason, written);
      }
    }

    private long in(long line) {
      return restLines[(int) Math.min(line, restSize) - 1];
    }
  }
}
