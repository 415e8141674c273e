package dev.attain.input;

import dev.attain.input.Blocks.Block;

/**
 * Reads the rows of a block that are written plainly, and leaves what is not plain in any way to
 * the reader that knows everything, line by line: no row may run over several lines. For one
 * thread.
 */
abstract class PlainRows {

  /** Takes the rows. */
  interface Taker {
    /** A row of associations or subscriptions that is written plainly. */
    void row(int partner, RawFact fact);

    /** Another row that is written plainly, from here to there in the block, without its end. */
    void person(int partner, Record fact, int from, int to, long line);

    /** A piece of the block that is not; whole lines, the first one of this number. */
    void notPlain(int from, int to, long line);
  }

  private final LineFields fields;

  PlainRows(LineFields fields) {
    this.fields = fields;
  }

  /**
   * Reads a block.
   *
   * @param block the block
   * @param after the rows begin behind this line
   * @param taker takes the rows
   */
  final void read(Block block, long after, Taker taker) {
    byte[] bytes = block.bytes();
    int length = block.length();
    fields.of(bytes, length);
    begin(bytes);
    long line = block.firstLine();
    int at = 0;
    while (at < length) {
      int next = fields.read(at);
      if (next > 0 && line > after && row(at, next, line, taker)) {
        line++;
        at = next;
      } else {
        int end = fields.endOfLine(at);
        long lines = Math.max(1, Blocks.lines(bytes, at, end));
        if (line + lines - 1 > after && !fields.isBlank(at, end)) {
          taker.notPlain(at, end, line);
        }
        line += lines;
        at = end;
      }
    }
    end(taker);
  }

  /** The rows that come are in these bytes. */
  abstract void begin(byte[] bytes);

  /**
   * A row, split into its fields.
   *
   * @param from where it begins
   * @param next where the next one begins
   * @param line the number of its line
   * @param taker takes it, now or at the end
   * @return whether it is written plainly; otherwise nothing was done with it
   */
  abstract boolean row(int from, int next, long line, Taker taker);

  /** There are no more rows in the block. */
  abstract void end(Taker taker);
}
