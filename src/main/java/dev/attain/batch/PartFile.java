package dev.attain.batch;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The results of one part: its decisions as JSON and as CSV, its rows that were set aside, and what
 * was counted, one behind the other, and where each ends. It gets its name when it is whole, and
 * its checksum says so once more.
 */
final class PartFile implements Closeable {

  private static final int LONGS = 6;

  private final Path path;
  private final Path aside;
  private final CheckedOutputStream file;
  private final Counted counted;
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rejects = new ByteArrayOutputStream();
  private final Writer jsonWriter;
  private final Writer rowWriter = utf8(rows);
  private final Writer rejectWriter = utf8(rejects);

  /** Where the results of a part are in its file. */
  record Sections(Path path, long json, long rows, long rejects, long facts, Tally tally) {}

  private PartFile(Path path, Path aside, OutputStream out) {
    this.path = path;
    this.aside = aside;
    this.file = new CheckedOutputStream(out, new CRC32C());
    this.counted = new Counted(file);
    this.jsonWriter = utf8(counted);
  }

  private static Writer utf8(OutputStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** Begins a part. */
  static PartFile create(Path path) throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + ".tmp");
    return new PartFile(
        path, aside, new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16));
  }

  Writer json() {
    return jsonWriter;
  }

  Writer rows() {
    return rowWriter;
  }

  Writer rejects() {
    return rejectWriter;
  }

  /**
   * Ends the part; from now on it is there.
   *
   * @param tally what was counted
   * @param facts how many bytes the log of its facts has
   */
  void commit(Tally tally, long facts) throws IOException {
    jsonWriter.flush();
    rowWriter.flush();
    rejectWriter.flush();
    long json = counted.count;
    rows.writeTo(file);
    rejects.writeTo(file);
    Bytes counts = new Bytes(1 << 12);
    tally.write(counts);
    file.write(counts.array(), 0, counts.size());
    Bytes ends = new Bytes(LONGS * Long.BYTES);
    for (long length : new long[] {json, rows.size(), rejects.size(), counts.size(), facts}) {
      ends.addLong(length);
    }
    file.write(ends.array(), 0, ends.size());
    ends.clear();
    ends.addLong(file.getChecksum().getValue());
    file.write(ends.array(), 0, ends.size());
    file.close();
    Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads where everything is.
   *
   * @return nothing if the part is not there, or not whole
   */
  static @Nullable Sections read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return null;
    }
    int tail = LONGS * Long.BYTES;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long length = file.length();
      if (length < tail || !isWhole(file, length - Long.BYTES)) {
        return null;
      }
      byte[] ends = new byte[tail];
      file.seek(length - tail);
      file.readFully(ends);
      Cursor in = new Cursor().to(ends, 0);
      long json = in.nextLong();
      long rows = in.nextLong();
      long rejects = in.nextLong();
      byte[] counts = new byte[(int) in.nextLong()];
      long facts = in.nextLong();
      file.seek(json + rows + rejects);
      file.readFully(counts);
      Tally tally = Tally.read(new Cursor().to(counts, 0));
      return new Sections(path, json, rows, rejects, facts, tally);
    }
  }

  private static boolean isWhole(RandomAccessFile file, long length) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] some = new byte[1 << 16];
    long left = length;
    while (left > 0) {
      int count = file.read(some, 0, (int) Math.min(some.length, left));
      sum.update(some, 0, count);
      left -= count;
    }
    return file.readLong() == sum.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(aside);
  }

  /** Counts bytes. */
  private static final class Counted extends OutputStream {
    private final OutputStream out;
    private long count;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }
  }
}
