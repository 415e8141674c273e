package dev.attain.batch;

import dev.attain.summary.OutputFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** A result while it is written, in the folder where nobody looks; hashed on the way. */
final class ResultFile extends OutputStream {

  private final String name;
  private final Path path;
  private final OutputStream file;
  private final MessageDigest digest = Hashes.sha256();
  private long size;

  ResultFile(String name, Path path) throws IOException {
    this.name = name;
    this.path = path;
    this.file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    file.write(bytes, from, length);
    digest.update(bytes, from, length);
    size += length;
  }

  /** Copies a piece of another file. */
  void copy(Path from, long start, long length) throws IOException {
    byte[] some = new byte[1 << 16];
    try (RandomAccessFile in = new RandomAccessFile(from.toFile(), "r")) {
      in.seek(start);
      long left = length;
      while (left > 0) {
        int count = in.read(some, 0, (int) Math.min(some.length, left));
        if (count < 0) {
          throw new IOException(from.getFileName() + " ends early");
        }
        write(some, 0, count);
        left -= count;
      }
    }
  }

  /** Ends it, on the disk itself and not only in the memory of the machine. */
  OutputFile end() throws IOException {
    file.close();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return new OutputFile(name, size, Hashes.text(digest));
  }
}
