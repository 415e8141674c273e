package dev.attain.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of all members of a gzip file. The stream of the JDK that does the work takes whatever
 * cannot be read behind a member for the end of the file, and what is lost by that is not told;
 * here it is.
 */
final class GzipBytes extends GZIPInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  private final Counted compressed;
  private long handedOver;

  GzipBytes(InputStream compressed) throws IOException {
    this(new Counted(compressed));
  }

  private GzipBytes(Counted compressed) throws IOException {
    super(compressed, BUFFER);
    this.compressed = compressed;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    handedOver = compressed.count;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count < 0) {
      long end = handedOver - inf.getRemaining() + TRAILER;
      if (compressed.count != end || compressed.read() >= 0) {
        throw new ZipException("behind the last member is more");
      }
    }
    return count;
  }

  /** Counts the bytes that were read. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream bytes) {
      super(new BufferedInputStream(bytes, BUFFER));
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read >= 0 ? 1 : 0;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
