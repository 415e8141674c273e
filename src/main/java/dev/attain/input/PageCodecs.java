package dev.attain.input;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Decompresses the pages of Parquet files, without the codecs of Hadoop. */
final class PageCodecs implements CompressionCodecFactory {

  private static final Set<CompressionCodecName> KNOWN =
      Set.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD);

  /** Whether pages that are compressed so can be read. */
  static boolean knows(CompressionCodecName name) {
    return KNOWN.contains(name);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new Pages(name);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException("only reads");
  }

  @Override
  public void release() {}

  /** Decompresses one page after the other. */
  private record Pages(CompressionCodecName name) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return name == CompressionCodecName.UNCOMPRESSED
          ? bytes
          : BytesInput.from(decompressed(bytes.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer from, int length, ByteBuffer to, int size)
        throws IOException {
      byte[] bytes = new byte[length];
      from.get(bytes);
      to.put(name == CompressionCodecName.UNCOMPRESSED ? bytes : decompressed(bytes, size));
    }

    /** The size that the file tells is believed only where the data agree. */
    private byte[] decompressed(byte[] bytes, int size) throws IOException {
      return switch (name) {
        case SNAPPY -> {
          check(Snappy.uncompressedLength(bytes), size);
          yield Snappy.uncompress(bytes);
        }
        case GZIP -> {
          try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = in.readNBytes(size);
            check(all.length, size);
            yield all;
          }
        }
        case ZSTD -> {
          long told = Zstd.getFrameContentSize(bytes);
          check(told > 0 ? told : size, size);
          byte[] all = Zstd.decompress(bytes, size);
          check(all.length, size);
          yield all;
        }
        default -> throw new IOException("compressed with " + name);
      };
    }

    private static void check(long found, int size) throws IOException {
      if (found != size) {
        throw new IOException("a page has not the size that is told of it");
      }
    }

    @Override
    public void release() {}
  }
}
