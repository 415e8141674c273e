package dev.attain.input;

import java.io.CharArrayReader;
import java.io.Reader;

/**
 * A window on a text that knows its physical lines; a line ends with LF, CR LF or CR. The window
 * begins at the beginning of a line and slides down the text.
 */
final class LineBuffer {

  private static final int STEP = 1 << 16;

  private final SourceText text;
  private char[] buffer = new char[2 * STEP];
  private int start;
  private int end;
  private boolean all;
  private long line = 1;

  LineBuffer(SourceText text) {
    this.text = text;
    grow();
  }

  /** The number of the line that the window begins with. */
  long line() {
    return line;
  }

  /** How many characters the window has. */
  int size() {
    return end - start;
  }

  /** Whether the window reaches to the end of the text. */
  boolean reachesEnd() {
    return all;
  }

  /** How many characters of the window are whole lines; the last line of the text is whole. */
  int wholeLines() {
    if (all) {
      return size();
    }
    for (int i = end - 1; i >= start; i--) {
      if (buffer[i] == '\n' || (buffer[i] == '\r' && i + 1 < end)) {
        return i + 1 - start;
      }
    }
    return 0;
  }

  /** The first characters of the window. */
  Reader reader(int length) {
    return new CharArrayReader(buffer, start, length);
  }

  /** Makes the window larger, by as much again as it has. */
  void grow() {
    int wanted = Math.max(STEP, size());
    if (buffer.length - end < wanted) {
      char[] larger = buffer.length < size() + wanted ? new char[size() + wanted] : buffer;
      System.arraycopy(buffer, start, larger, 0, size());
      end = size();
      start = 0;
      buffer = larger;
    }
    int limit = end + wanted;
    while (end < limit && !all) {
      int count = text.read(buffer, end, limit - end);
      all = count < 0;
      end += Math.max(0, count);
    }
  }

  /** Slides the window down to the beginning of a line that is in it, or just behind it. */
  void slideTo(long wanted) {
    while (line < wanted && start < end) {
      nextLine();
    }
  }

  /** Slides the window over its first characters, which are whole lines. */
  void slideBy(int length) {
    int stop = start + length;
    while (start < stop) {
      nextLine();
    }
  }

  /** Takes the first line out of the window, at most so many characters of it. */
  String takeLine(int most) {
    if (!all && start < end && buffer[end - 1] == '\r') {
      grow(); // Its LF may still come.
    }
    int from = start;
    nextLine();
    int to = start;
    while (to > from && (buffer[to - 1] == '\n' || buffer[to - 1] == '\r')) {
      to--;
    }
    String taken = new String(buffer, from, Math.min(most, to - from));
    if (start == end && wasCut(from)) {
      skipRestOfLine();
    }
    return taken;
  }

  private boolean wasCut(int from) {
    return !all && (start == from || (buffer[start - 1] != '\n' && buffer[start - 1] != '\r'));
  }

  private void skipRestOfLine() {
    while (start == end && !all) {
      start = 0;
      end = 0;
      grow();
      int i = 0;
      while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
        i++;
      }
      start = i;
    }
    if (start + 1 == end && !all) {
      grow(); // The LF of a CR LF may still come.
    }
    if (start < end) {
      afterBreak();
    }
  }

  private void nextLine() {
    while (start < end && buffer[start] != '\n' && buffer[start] != '\r') {
      start++;
    }
    if (start < end) {
      afterBreak();
    }
    line++;
  }

  private void afterBreak() {
    start += buffer[start] == '\r' && start + 1 < end && buffer[start + 1] == '\n' ? 2 : 1;
  }
}
