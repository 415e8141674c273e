package dev.attain.batch;

import dev.attain.input.Rejected;
import dev.attain.report.RejectRows;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows that are set aside while reading, as they will stand in the result. They come in pieces
 * and in no order, and are put in order when all are there.
 */
final class RejectSpool implements Closeable {

  private final Path path;
  private final OutputStream file;
  private final List<Piece> pieces = new ArrayList<>();
  private final RejectTally tally = new RejectTally();
  private long end;

  /** Rows that follow each other in one file. */
  private record Piece(int file, long place, long from, int length) {}

  private RejectSpool(Path path, OutputStream file) {
    this.path = path;
    this.file = file;
  }

  static RejectSpool create(Path path) throws IOException {
    return new RejectSpool(path, Files.newOutputStream(path));
  }

  /** Opens what was written whole. */
  static RejectSpool open(Path path, Cursor index) {
    RejectSpool spool = new RejectSpool(path, OutputStream.nullOutputStream());
    for (long i = index.nextNumber(); i > 0; i--) {
      spool.pieces.add(
          new Piece(
              (int) index.nextNumber(),
              index.nextNumber(),
              index.nextNumber(),
              (int) index.nextNumber()));
    }
    spool.tally.add(RejectTally.read(index));
    return spool;
  }

  void writeIndex(Bytes out) {
    pieces.sort(Comparator.comparingInt(Piece::file).thenComparingLong(Piece::place));
    out.addNumber(pieces.size());
    for (Piece piece : pieces) {
      out.addNumber(piece.file);
      out.addNumber(piece.place);
      out.addNumber(piece.from);
      out.addNumber(piece.length);
    }
    tally.write(out);
  }

  RejectTally tally() {
    return tally;
  }

  /** Takes rows that follow each other; for any thread. */
  void add(int source, long place, List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    try {
      StringWriter text = new StringWriter();
      RejectRows rows = new RejectRows(text);
      for (Rejected one : rejected) {
        rows.add(one);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      synchronized (this) {
        file.write(bytes);
        pieces.add(new Piece(source, place, end, bytes.length));
        end += bytes.length;
        rejected.forEach(tally::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all rows in the order of the files. */
  void writeTo(OutputStream out) throws IOException {
    try (RandomAccessFile all = new RandomAccessFile(path.toFile(), "r")) {
      for (Piece piece : pieces) {
        byte[] bytes = new byte[piece.length];
        all.seek(piece.from);
        all.readFully(bytes);
        out.write(bytes);
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
