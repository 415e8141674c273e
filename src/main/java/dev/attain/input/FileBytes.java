package dev.attain.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/** The bytes of a file, decompressed where its name ends in {@code .gz} or {@code .zst}. */
final class FileBytes {

  private static final int BUFFER = 1 << 16;
  private static final String GZIP = ".gz";
  private static final String ZSTD = ".zst";

  private FileBytes() {}

  /**
   * Opens a file. Every member of a gzip file and every frame of a zstd file is read.
   *
   * @param file the file
   * @return its decompressed bytes; data that end early or are damaged are an {@link IOException}
   *     that says so in words, and never a silent end
   * @throws IOException if it cannot be opened, or is not compressed as its name says
   */
  static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(
        decompressed(SourceText.name(file), Files.newInputStream(file)), BUFFER);
  }

  /**
   * Decompresses what is read from a file.
   *
   * @param name the name of the file
   * @param bytes its bytes as they stand on disk; closed when it cannot be opened
   * @return its decompressed bytes, as {@link #open} gives them, but not buffered
   * @throws IOException if it is not compressed as its name says
   */
  static InputStream decompressed(String name, InputStream bytes) throws IOException {
    try {
      if (hasEnding(name, GZIP)) {
        return new Decompressed(new GzipBytes(bytes));
      }
      return hasEnding(name, ZSTD) ? new Decompressed(zstd(bytes)) : bytes;
    } catch (IOException e) {
      bytes.close();
      throw inWords(e);
    }
  }

  /**
   * What a file would be called if it were not compressed.
   *
   * @param name the name of a file
   * @return the name without {@code .gz} or {@code .zst}
   */
  static String plainName(String name) {
    for (String ending : new String[] {GZIP, ZSTD}) {
      if (hasEnding(name, ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static boolean hasEnding(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static InputStream zstd(InputStream bytes) throws IOException {
    try {
      return new ZstdBytes(bytes);
    } catch (NoClassDefFoundError e) {
      throw new IOException(
          "zstd needs the library com.github.luben:zstd-jni, which is not there; add it to the"
              + " dependencies",
          e);
    } catch (LinkageError e) {
      throw new IOException("the library for zstd does not run here: " + e.getMessage(), e);
    }
  }

  /** What went wrong, as people say it. */
  private static IOException inWords(IOException e) {
    if (e instanceof EOFException) {
      return new IOException("the compressed data end early", e);
    }
    if (e instanceof ZipException) {
      return new IOException(
          "Not in GZIP format".equals(e.getMessage())
              ? "it is not compressed with gzip, as its name says"
              : "the compressed data are damaged",
          e);
    }
    return e;
  }

  /** Tells in words what goes wrong. */
  private static final class Decompressed extends FilterInputStream {

    Decompressed(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw inWords(e);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (IOException e) {
        throw inWords(e);
      }
    }
  }
}
