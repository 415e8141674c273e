package dev.attain.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A small file that is there as a whole or not at all, and whose checksum says that it is whole.
 */
final class SummedFile {

  private SummedFile() {}

  static void write(Path path, Bytes bytes) throws IOException {
    Bytes sum = new Bytes(Long.BYTES);
    sum.addLong(sum(bytes.array(), bytes.size()));
    Path aside = path.resolveSibling(path.getFileName() + ".tmp");
    try (OutputStream file = Files.newOutputStream(aside)) {
      file.write(bytes.array(), 0, bytes.size());
      file.write(sum.array(), 0, sum.size());
    }
    Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What is in a file; nothing if it is not there, or not whole. */
  static @Nullable Cursor read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return null;
    }
    byte[] bytes = Files.readAllBytes(path);
    int length = bytes.length - Long.BYTES;
    boolean whole = length >= 0 && new Cursor().to(bytes, length).nextLong() == sum(bytes, length);
    return whole ? new Cursor().to(bytes, 0) : null;
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
