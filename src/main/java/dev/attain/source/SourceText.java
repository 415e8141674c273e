package dev.attain.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the text of a file that people wrote. */
public final class SourceText {

  private SourceText() {}

  /**
   * The text of a file.
   *
   * @param file its path, as problems name it
   * @param path where it is
   * @param largest how many bytes it may have
   * @param problems where it is said that it is too large, or no UTF-8
   * @return its text as {@link #normalise} gives it; nothing, with a problem said, when it is too
   *     large or no UTF-8
   * @throws IOException if it cannot be read
   */
  public static Optional<String> read(String file, Path path, long largest, List<Problem> problems)
      throws IOException {
    if (Files.size(path) > largest) {
      return tooLarge(file, largest, problems);
    }
    return decode(file, Files.readAllBytes(path), largest, problems);
  }

  /**
   * The text of a file whose bytes have been read.
   *
   * @param file its path, as problems name it
   * @param bytes what stands in it; of one that is too large, the beginning is enough
   * @param largest how many bytes it may have
   * @param problems where it is said that it is too large, or no UTF-8
   * @return its text as {@link #normalise} gives it; nothing, with a problem said, when it is too
   *     large or no UTF-8
   */
  public static Optional<String> decode(
      String file, byte[] bytes, long largest, List<Problem> problems) {
    if (bytes.length > largest) {
      return tooLarge(file, largest, problems);
    }
    try {
      return Optional.of(
          normalise(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException e) {
      String replaced = new String(bytes, StandardCharsets.UTF_8);
      int at = Math.max(0, replaced.indexOf('\uFFFD'));
      problems.add(
          new Problem(
              Code.NOT_UTF_8,
              Place.of(file, replaced, at, at + 1),
              null,
              "the file is not UTF-8; save it with the encoding UTF-8",
              null));
      return Optional.empty();
    }
  }

  private static Optional<String> tooLarge(String file, long largest, List<Problem> problems) {
    problems.add(Problem.in(file, Code.TOO_BIG, "the file is larger than " + largest + " bytes"));
    return Optional.empty();
  }

  /**
   * A text as it reads the same after a checkout on another system.
   *
   * @param text any text
   * @return without a byte order mark, and with {@code \n} at the end of each line
   */
  public static String normalise(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Why a file could not be read or written, for people.
   *
   * @param e what Java says
   * @return such as "silver.drl: permission denied"
   */
  public static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof AccessDeniedException) {
      return cause.getMessage() + ": permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return cause.getMessage() + " does not exist";
    }
    return String.valueOf(cause.getMessage());
  }
}
