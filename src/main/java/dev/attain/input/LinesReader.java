package dev.attain.input;

import java.io.Reader;

/** Gives a text line by line, each line as a text of its own that ends before its LF. */
final class LinesReader extends Reader {

  private final SourceText text;
  private final char[] buffer = new char[1 << 16];
  private int start;
  private int end;
  private boolean lineEnded = true;
  private long line;

  LinesReader(SourceText text) {
    this.text = text;
  }

  /** Goes to the beginning of the next line, whatever is left of this one; false behind the last. */
  boolean nextLine() {
    while (!lineEnded) {
      find(Integer.MAX_VALUE);
    }
    if (start == end && !fill()) {
      return false;
    }
    lineEnded = false;
    line++;
    return true;
  }

  /** The number of this line. */
  long line() {
    return line;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    while (!lineEnded) {
      int from = start;
      int count = find(length);
      if (count > 0) {
        System.arraycopy(buffer, from, into, offset, count);
        return count;
      }
    }
    return -1;
  }

  /** Goes over the characters up to the end of the line, or of the buffer, and counts them. */
  private int find(int most) {
    if (start == end && !fill()) {
      lineEnded = true;
      return 0;
    }
    int from = start;
    int stop = (int) Math.min(end, (long) start + most);
    while (start < stop && buffer[start] != '\n') {
      start++;
    }
    int count = start - from;
    if (start < stop) {
      start++;
      lineEnded = true;
    }
    return count;
  }

  private boolean fill() {
    start = 0;
    end = Math.max(0, text.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** Leaves the text open: the next line is still to be read. */
  @Override
  public void close() {}
}
