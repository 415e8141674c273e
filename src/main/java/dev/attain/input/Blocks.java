package dev.attain.input;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a file in blocks of whole lines, for several threads: each fills a block of its own,
 * and only the reading itself waits for the others. A line ends with LF, CR LF or CR.
 */
final class Blocks implements AutoCloseable {

  // Small enough to stay near the processor until its rows are read.
  private static final int SIZE = 1 << 18;
  private static final int LONGEST_LINE = 1 << 22;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Path file;
  private final InputStream bytes;
  private byte[] carry = new byte[0];
  private long nextLine = 1;
  private long nextIndex;
  private boolean end;

  /** A piece of the file that one thread works on. */
  static final class Block {
    private byte[] bytes = new byte[SIZE + (1 << 16)];
    private int length;
    private long index;
    private long firstLine;
    private boolean cut;

    byte[] bytes() {
      return bytes;
    }

    /** How many bytes there are; the last one ends a line, except at the end of the file. */
    int length() {
      return length;
    }

    /** Its place among the blocks of the file. */
    long index() {
      return index;
    }

    /** The number of its first line. */
    long firstLine() {
      return firstLine;
    }

    /** Whether it is the beginning of a single line that is too long to be read. */
    boolean isCut() {
      return cut;
    }
  }

  /**
   * The blocks of a file.
   *
   * @param file the file, for messages
   * @param bytes its bytes, decompressed and behind any byte order mark; closed with this
   */
  Blocks(Path file, InputStream bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Reads the next lines.
   *
   * @param block takes them
   * @return false when there are none
   * @throws UnreadableSourceException if the file cannot be read
   */
  synchronized boolean fill(Block block) {
    try {
      block.length = carry.length;
      block.cut = false;
      ensure(block, carry.length);
      System.arraycopy(carry, 0, block.bytes, 0, carry.length);
      carry = new byte[0];
      int whole = 0;
      while (whole == 0 && !end && block.length <= LONGEST_LINE) {
        int from = block.length;
        readInto(block);
        whole = end ? block.length : wholeLines(block, Math.max(0, from - 1));
      }
      if (block.length == 0) {
        return false;
      }
      if (whole == 0 && !end) {
        block.cut = true;
        skipLine(block.bytes[block.length - 1]);
        number(block, 1);
        return true;
      }
      whole = end ? block.length : whole;
      carry = Arrays.copyOfRange(block.bytes, whole, block.length);
      block.length = whole;
      number(block, lines(block.bytes, 0, whole));
      return true;
    } catch (IOException e) {
      throw SourceText.unreadable(file, e);
    }
  }

  private void number(Block block, long lines) {
    block.index = nextIndex++;
    block.firstLine = nextLine;
    nextLine += lines;
  }

  private void readInto(Block block) throws IOException {
    ensure(block, block.length + SIZE);
    int limit = block.length + SIZE;
    while (block.length < limit && !end) {
      int count = bytes.read(block.bytes, block.length, limit - block.length);
      end = count < 0;
      block.length += Math.max(0, count);
    }
  }

  private static void ensure(Block block, int size) {
    if (block.bytes.length < size) {
      block.bytes = Arrays.copyOf(block.bytes, size + SIZE);
    }
  }

  /** How many bytes are whole lines; a CR at the end may still be followed by its LF. */
  private static int wholeLines(Block block, int from) {
    for (int i = block.length - 1; i >= from; i--) {
      if (block.bytes[i] == '\n' || (block.bytes[i] == '\r' && i + 1 < block.length)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void skipLine(byte before) throws IOException {
    byte[] some = new byte[SIZE];
    int last = before;
    while (!end) {
      int count = bytes.read(some);
      end = count < 0;
      for (int i = 0; i < count; i++) {
        if (last == '\r' || some[i] == '\n') {
          int next = some[i] == '\n' ? i + 1 : i;
          carry = Arrays.copyOfRange(some, next, count);
          return;
        }
        last = some[i];
      }
    }
  }

  /** How many lines end in a piece of text. */
  static long lines(byte[] bytes, int from, int to) {
    long feeds = 0;
    boolean returns = false;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long eight = (long) LONGS.get(bytes, i);
      feeds += Long.bitCount(zeroBytes(eight ^ 0x0A0A0A0A0A0A0A0AL));
      returns |= zeroBytes(eight ^ 0x0D0D0D0D0D0D0D0DL) != 0;
    }
    for (; i < to; i++) {
      feeds += bytes[i] == '\n' ? 1 : 0;
      returns |= bytes[i] == '\r';
    }
    return returns ? feeds + loneReturns(bytes, from, to) : feeds;
  }

  /** The highest bit of each byte that is zero, exactly. */
  private static long zeroBytes(long value) {
    long low = (value & 0x7F7F7F7F7F7F7F7FL) + 0x7F7F7F7F7F7F7F7FL;
    return ~(low | value | 0x7F7F7F7F7F7F7F7FL);
  }

  private static long loneReturns(byte[] bytes, int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      count += bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n') ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw SourceText.unreadable(file, e);
    }
  }
}
