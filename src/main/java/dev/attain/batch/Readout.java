package dev.attain.batch;

import dev.attain.input.PartnerDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that was read, and by which settings: the checkpoint behind which no fact file is read again.
 *
 * @param head what was asked for, and what was read
 * @param directory the partners
 * @param order in which they are decided
 * @param store their facts
 * @param rejects what was set aside
 */
record Readout(
    RunHead head,
    PartnerDirectory directory,
    PartnerOrder order,
    FactStore store,
    RejectSpool rejects)
    implements Closeable {

  private static final String INDEX = "read";
  private static final String STORE = "facts.store";
  private static final String REJECTS = "rejects.rows";

  /** Whether an earlier run came so far. */
  static boolean isIn(OutFolder out) {
    return Files.exists(out.work(INDEX));
  }

  static Path store(OutFolder out) {
    return out.work(STORE);
  }

  static Path rejects(OutFolder out) {
    return out.work(REJECTS);
  }

  /** Writes it; from now on it is there. */
  void commit(OutFolder out) throws IOException {
    Bytes bytes = new Bytes(1 << 16);
    head.write(bytes);
    bytes.addByte(order.isBySource() ? 1 : 0);
    write(directory, bytes);
    store.writeIndex(bytes);
    rejects.writeIndex(bytes);
    SummedFile.write(out.work(INDEX), bytes);
  }

  private static void write(PartnerDirectory directory, Bytes bytes) {
    bytes.addNumber(directory.size());
    for (int i = 0; i < directory.size(); i++) {
      bytes.addText(directory.id(i));
      FactBytes.writeOptional(directory.name(i), bytes);
      bytes.addByte((directory.hasLost(i) ? 1 : 0) | (directory.isGiven(i) ? 0 : 2));
    }
  }

  /**
   * Reads what an earlier run read.
   *
   * @return nothing if it did not come so far
   */
  static @Nullable Readout read(OutFolder out) throws IOException {
    Cursor in = SummedFile.read(out.work(INDEX));
    if (in == null) {
      return null;
    }
    RunHead head = RunHead.read(in);
    boolean bySource = in.nextByte() == 1;
    PartnerDirectory directory = directory(in);
    return new Readout(
        head,
        directory,
        new PartnerOrder(directory, bySource),
        FactStore.open(store(out), in),
        RejectSpool.open(rejects(out), in));
  }

  private static PartnerDirectory directory(Cursor in) {
    PartnerDirectory directory = new PartnerDirectory();
    for (long i = in.nextNumber(); i > 0; i--) {
      int partner = directory.add(in.nextText(), in.nextOptional(), 0);
      int state = in.nextByte();
      if ((state & 1) != 0) {
        directory.lose(partner);
      }
      if ((state & 2) != 0) {
        directory.withdraw(partner);
      }
    }
    return directory;
  }

  @Override
  public void close() throws IOException {
    store.close();
    rejects.close();
  }
}
