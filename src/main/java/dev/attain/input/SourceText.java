package dev.attain.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a file, from UTF-8 with or without byte order mark.
 *
 * <p>Bytes that are no UTF-8 become {@link #MALFORMED} twice, a lone surrogate, which no valid
 * UTF-8 can give: so the one value that they stand in is known for certain. Twice, because a JSON
 * text can have an escaped high surrogate before it: that makes a pair with the first, and the
 * second is still alone. What goes wrong while reading is an {@link UnreadableSourceException}.
 */
final class SourceText extends Reader {

  /** Stands, given twice, for bytes that are no UTF-8. */
  static final char MALFORMED = '\uDC80';

  private final Path file;
  private final Reader decoded;
  private boolean behindHigh;
  private boolean secondIsOwed;

  private SourceText(Path file, Reader decoded) {
    this.file = file;
    this.decoded = decoded;
  }

  /**
   * Opens a file.
   *
   * @param file the file
   * @return its text, without byte order mark
   * @throws UnreadableSourceException if it cannot be opened, or looks like UTF-16
   */
  static SourceText open(Path file) {
    try {
      InputStream bytes = FileBytes.open(file);
      try {
        skipMark(file, bytes);
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
      return of(file, bytes);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * A piece of a file.
   *
   * @param file the file that it is from
   * @param bytes whole lines of it
   * @return its text
   */
  static SourceText of(Path file, InputStream bytes) {
    return new SourceText(file, decoded(bytes));
  }

  private static Reader decoded(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(MALFORMED)));
  }

  /**
   * What a file is called in messages.
   *
   * @param file the file
   * @return its name without its folder
   */
  static String name(Path file) {
    Path name = file.getFileName();
    return (name == null ? file : name).toString();
  }

  /** Goes behind a byte order mark; the stream must be able to go back. */
  static void skipMark(Path file, InputStream bytes) throws IOException {
    bytes.mark(3);
    byte[] first = bytes.readNBytes(3);
    int a = first.length > 0 ? first[0] & 0xFF : -1;
    int b = first.length > 1 ? first[1] & 0xFF : -1;
    if ((a == 0xFF && b == 0xFE) || (a == 0xFE && b == 0xFF) || a == 0 || b == 0) {
      throw new UnreadableSourceException(name(file) + ": looks like UTF-16; save it as UTF-8");
    }
    if (a != 0xEF || b != 0xBB || first.length < 3 || (first[2] & 0xFF) != 0xBF) {
      bytes.reset();
    }
  }

  /**
   * Says why a file cannot be read.
   *
   * @param file the file
   * @param e what went wrong
   * @return the exception to throw
   */
  static UnreadableSourceException unreadable(Path file, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof NoSuchFileException) {
      reason = "it does not exist";
    } else if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    }
    return new UnreadableSourceException(name(file) + ": cannot be read: " + reason);
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (secondIsOwed) {
      secondIsOwed = false;
      into[offset] = MALFORMED;
      return 1;
    }
    int count;
    try {
      count = decoded.read(into, offset, Math.max(1, length / 2));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return count <= 0 ? count : count + doubleMalformed(into, offset, count, length);
  }

  /** Gives every {@link #MALFORMED} that is alone twice, and says how many there are. */
  private int doubleMalformed(char[] text, int offset, int count, int room) {
    int alone = 0;
    boolean high = behindHigh;
    for (int i = offset; i < offset + count; i++) {
      char c = text[i];
      alone += c == MALFORMED && !high ? 1 : 0;
      high = Character.isHighSurrogate(c);
    }
    boolean highBefore = behindHigh;
    behindHigh = high;
    if (alone > room - count) { // Only when a single character is asked for.
      secondIsOwed = true;
      return 0;
    }
    int to = offset + count + alone;
    for (int i = offset + count - 1; to > i + 1; i--) {
      text[--to] = text[i];
      boolean pair = i > offset ? Character.isHighSurrogate(text[i - 1]) : highBefore;
      if (text[i] == MALFORMED && !pair) {
        text[--to] = MALFORMED;
      }
    }
    return alone;
  }

  @Override
  public void close() {
    try {
      decoded.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
