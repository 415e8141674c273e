package dev.attain.input;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The bytes of all frames of a zstd file. The library's own stream takes a last frame that ends
 * early for the end of the file where it fits into its buffer together with the end of the one
 * before; here it is told.
 */
final class ZstdBytes extends InputStream {

  private static final int BUFFER = 1 << 17;

  private final InputStream compressed;
  private final byte[] chunk = new byte[BUFFER];
  private final ByteBuffer from = ByteBuffer.allocateDirect(BUFFER).limit(0);
  private final ByteBuffer to = ByteBuffer.allocateDirect(BUFFER).limit(0);
  private final ZstdDecompressCtx context;
  private boolean frameEnded = true;
  private boolean wasFull;

  ZstdBytes(InputStream compressed) {
    this.compressed = compressed;
    this.context = new ZstdDecompressCtx();
  }

  @Override
  public int read() throws IOException {
    return decompress() ? to.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!decompress()) {
      return -1;
    }
    int count = Math.min(length, to.remaining());
    to.get(into, offset, count);
    return count;
  }

  /** Sees to it that there are bytes to give; false at the end. */
  private boolean decompress() throws IOException {
    while (!to.hasRemaining()) {
      if (!from.hasRemaining() && !wasFull && !more()) {
        return false;
      }
      to.clear();
      try {
        frameEnded = context.decompressDirectByteBufferStream(to, from);
      } catch (ZstdException e) {
        to.limit(0);
        throw damaged(e);
      }
      wasFull = !to.hasRemaining() && !frameEnded;
      to.flip();
    }
    return true;
  }

  private boolean more() throws IOException {
    int count = compressed.read(chunk, 0, chunk.length);
    if (count < 0) {
      if (!frameEnded) {
        throw new EOFException();
      }
      return false;
    }
    from.clear().put(chunk, 0, count).flip();
    return true;
  }

  private static IOException damaged(ZstdException e) {
    String reason = String.valueOf(e.getMessage());
    return new IOException(
        reason.equals("Unknown frame descriptor")
            ? "it is not compressed with zstd, as its name says, or is damaged"
            : "the compressed data are damaged: " + reason,
        e);
  }

  @Override
  public void close() throws IOException {
    context.close();
    compressed.close();
  }
}
