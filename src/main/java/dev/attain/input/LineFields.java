package dev.attain.input;

/**
 * Finds the fields of lines in the bytes of a file, as long as they are written plainly: each line
 * on its own, quotes only around a whole field. Not for threads.
 */
final class LineFields {

  private final byte separator;
  // Most bytes are letters and digits, and one look is enough: they lie above a comma.
  private final byte surely;
  private final int width;
  private final boolean[] mayBeGuid;
  private final int[] starts;
  private final int[] ends;
  private byte[] bytes = {};
  private int length;

  /**
   * A reader of lines.
   *
   * @param separator what separates the fields
   * @param width how many there are
   * @param guids the places of those that may be GUIDs, and are looked at as such later
   */
  LineFields(char separator, int width, int... guids) {
    this.separator = (byte) separator;
    this.surely = separator == ',' ? (byte) separator : Byte.MAX_VALUE;
    this.width = width;
    this.mayBeGuid = new boolean[width];
    for (int guid : guids) {
      mayBeGuid[guid] = true;
    }
    this.starts = new int[width];
    this.ends = new int[width];
  }

  /** Goes to the bytes of a block. */
  void of(byte[] block, int size) {
    bytes = block;
    length = size;
  }

  /** Where a field begins. */
  int start(int place) {
    return starts[place];
  }

  /** Where a field ends. */
  int end(int place) {
    return ends[place];
  }

  /** Where the line ends that this is in, behind its LF. */
  int endOfLine(int at) {
    int end = at;
    while (end < length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(length, end + 1);
  }

  /** Whether there is nothing in a line. */
  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == separator || bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /**
   * Finds the fields of a line, outer blanks left out.
   *
   * @return where the next line begins; 0 if the line is not plain
   */
  int read(int from) {
    int at = from;
    int field = 0;
    while (field < width) {
      int start = at;
      int end;
      int behind = at + HexGuid.LENGTH;
      if (behind < length && bytes[behind] == separator && isGuid(field, at)) {
        end = behind; // What is in it will be looked at anyway.
        at = behind;
      } else if (at < length && bytes[at] == '"') {
        start++;
        at++;
        while (at < length && bytes[at] != '"' && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
        if (at == length || bytes[at] != '"') {
          return 0;
        }
        end = at++;
      } else {
        while (at < length && bytes[at] > surely) {
          at++;
        }
        while (at < length && bytes[at] != separator) {
          byte b = bytes[at];
          if (b == '\n' || b == '\r') {
            break;
          }
          if (b == '"') {
            return 0;
          }
          at++;
        }
        end = at;
      }
      set(field++, start, end);
      if (at < length && bytes[at] == separator) {
        at++;
        if (field == width) {
          return 0;
        }
      } else {
        return field == width ? lineEnd(at) : 0;
      }
    }
    return 0;
  }

  private boolean isGuid(int field, int at) {
    return mayBeGuid[field] && HexGuid.hasDashes(bytes, at);
  }

  private void set(int field, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && bytes[from] > 0 && bytes[from] <= ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] > 0 && bytes[to - 1] <= ' ') {
      to--;
    }
    starts[field] = from;
    ends[field] = to;
  }

  /** Where the next line begins, if a line ends here with LF or CR LF, or the file does. */
  private int lineEnd(int at) {
    if (at == length) {
      return at;
    }
    if (bytes[at] == '\n') {
      return at + 1;
    }
    return bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n' ? at + 2 : 0;
  }
}
