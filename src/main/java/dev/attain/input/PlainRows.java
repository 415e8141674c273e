package dev.attain.input;

import dev.attain.input.Blocks.Block;

/** Reads the rows of a block that are written plainly. For one thread. */
interface PlainRows {

  /** Takes the rows. */
  interface Taker {
    /** A row of associations or subscriptions that is written plainly. */
    void row(int partner, RawFact fact);

    /** Another row that is written plainly, from here to there in the block, without its end. */
    void person(int partner, Record fact, int from, int to, long line);

    /** A piece of the block that is not; whole lines, the first one of this number. */
    void notPlain(int from, int to, long line);
  }

  /**
   * Reads a block.
   *
   * @param block the block
   * @param after the rows begin behind this line
   * @param taker takes the rows
   */
  void read(Block block, long after, Taker taker);
}
