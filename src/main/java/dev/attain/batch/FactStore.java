package dev.attain.batch;

import dev.attain.facts.ExamPass;
import dev.attain.input.BulkSource;
import dev.attain.input.RawFact;
import dev.attain.input.Unlisted;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All facts on disk, sorted by part. Each thread collects the facts of each part in memory, and
 * appends what it has to the one file when it is enough: so any number of parts needs one open file
 * and little memory.
 */
final class FactStore implements Closeable {

  private static final long MEMORY = 64L << 20;
  private static final int LARGEST = 1 << 15;
  private static final int SMALLEST = 1 << 12;

  /** How many bytes stand before each fact: the place of its partner, and its length. */
  static final int HEAD = Short.BYTES + Integer.BYTES;

  private final FileChannel file;
  private final AtomicLong end = new AtomicLong();
  private final List<Segments> segments;

  /** Where the facts of a part are. */
  private static final class Segments {
    private long[] places = new long[8];
    private int size;

    synchronized void add(long position, int length) {
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
      }
      places[size++] = position;
      places[size++] = length;
    }
  }

  private FactStore(FileChannel file, List<Segments> segments) {
    this.file = file;
    this.segments = segments;
  }

  /** Begins a store. */
  static FactStore create(Path path, int parts) throws IOException {
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    List<Segments> segments = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      segments.add(new Segments());
    }
    return new FactStore(file, segments);
  }

  /** Opens a store that was written whole. */
  static FactStore open(Path path, Cursor index) throws IOException {
    List<Segments> segments = new ArrayList<>();
    int parts = (int) index.nextNumber();
    for (int i = 0; i < parts; i++) {
      Segments of = new Segments();
      int size = (int) index.nextNumber();
      for (int j = 0; j < size; j++) {
        of.add(index.nextNumber(), (int) index.nextNumber());
      }
      segments.add(of);
    }
    return new FactStore(FileChannel.open(path, StandardOpenOption.READ), segments);
  }

  /** Says where everything is. */
  void writeIndex(Bytes out) {
    out.addNumber(segments.size());
    for (Segments of : segments) {
      out.addNumber(of.size / 2);
      for (int i = 0; i < of.size; i++) {
        out.addNumber(of.places[i]);
      }
    }
  }

  /** How many bytes there are. */
  long size() {
    return end.get();
  }

  /** The facts of a part, in no order; each begins with the place of its partner in the part. */
  byte[] read(int part) throws IOException {
    Segments of = segments.get(part);
    long size = 0;
    for (int i = 1; i < of.size; i += 2) {
      size += of.places[i];
    }
    byte[] facts = new byte[Math.toIntExact(size)];
    int at = 0;
    for (int i = 0; i < of.size; i += 2) {
      ByteBuffer into = ByteBuffer.wrap(facts, at, (int) of.places[i + 1]);
      long from = of.places[i];
      while (into.hasRemaining()) {
        int count = file.read(into, from);
        if (count < 0) {
          throw new IOException("the facts set aside for deciding end early");
        }
        from += count;
      }
      at += (int) of.places[i + 1];
    }
    return facts;
  }

  /** Takes the facts of one thread. */
  Writer writer(PartnerOrder order, FactBytes bytes, int threads) {
    long room = MEMORY / Math.max(1, segments.size()) / threads;
    return new Writer(order, bytes, (int) Math.max(SMALLEST, Math.min(LARGEST, room)));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * One thread's facts. What waits for its part is all in one array, a room for each part: with
   * objects of their own, most of the time would go into waiting for the memory.
   */
  final class Writer implements BulkSource.Facts {
    private final PartnerOrder order;
    private final FactBytes bytes;
    private final int room;
    private final Bytes fact = new Bytes(1 << 8);
    private final byte[] waiting;
    private final Bytes inPlace;
    private final int[] sizes = new int[segments.size()];

    private Writer(PartnerOrder order, FactBytes bytes, int room) {
      this.order = order;
      this.bytes = bytes;
      this.room = room;
      this.waiting = new byte[Math.multiplyExact(room, segments.size())];
      this.inPlace = new Bytes(waiting);
    }

    /** Almost all facts are short, and are written to where they wait at once. */
    @Override
    public void add(int partner, RawFact raw) {
      if (!FactBytes.isShort(raw)) {
        begin(partner, fact, 0);
        bytes.write(raw, fact);
        keep(partner);
        return;
      }
      int part = order.part(partner);
      if (sizes[part] + HEAD + FactBytes.SHORT > room) {
        write(part);
      }
      int start = part * room + sizes[part];
      begin(partner, inPlace, start);
      bytes.write(raw, inPlace);
      int length = inPlace.size() - start;
      inPlace.setInt(start + Short.BYTES, length - HEAD);
      sizes[part] += length;
    }

    @Override
    public void add(int partner, Record any) {
      begin(partner, fact, 0);
      bytes.write(any, fact);
      keep(partner);
    }

    @Override
    public void add(int partner, ExamPass pass, Unlisted ifNotListed) {
      begin(partner, fact, 0);
      bytes.write(pass, ifNotListed, fact);
      keep(partner);
    }

    private void begin(int partner, Bytes out, int place) {
      out.to(place);
      out.addShort(order.place(partner));
      out.addInt(0);
    }

    private void keep(int partner) {
      int part = order.part(partner);
      int length = fact.size();
      fact.setInt(Short.BYTES, length - HEAD);
      if (sizes[part] + length > room) {
        write(part);
      }
      if (length > room) {
        write(part, fact.array(), 0, length);
        return;
      }
      System.arraycopy(fact.array(), 0, waiting, part * room + sizes[part], length);
      sizes[part] += length;
    }

    private void write(int part) {
      if (sizes[part] > 0) {
        write(part, waiting, part * room, sizes[part]);
        sizes[part] = 0;
      }
    }

    private void write(int part, byte[] from, int start, int length) {
      long position = end.getAndAdd(length);
      try {
        ByteBuffer buffer = ByteBuffer.wrap(from, start, length);
        long at = position;
        while (buffer.hasRemaining()) {
          at += file.write(buffer, at);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      segments.get(part).add(position, length);
    }

    /** Writes what is still waiting. */
    void end() {
      for (int part = 0; part < sizes.length; part++) {
        write(part);
      }
    }
  }
}
