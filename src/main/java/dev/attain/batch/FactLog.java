package dev.attain.batch;

import dev.attain.facts.PartnerFacts;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;

/**
 * The facts that the decisions of a part follow from, partner by partner. The hash of a partner's
 * entry is the hash of its facts: whoever has the same facts has the same hash, in whatever order
 * and files they stand.
 */
final class FactLog implements Closeable {

  private final Path path;
  private final Path aside;
  private final OutputStream file;
  private final MessageDigest digest = Hashes.sha256();
  private final Bytes head = new Bytes(1 << 8);
  private final Bytes entry = new Bytes(1 << 12);
  private long size;

  private FactLog(Path path, Path aside, OutputStream file) {
    this.path = path;
    this.aside = aside;
    this.file = file;
  }

  /** Begins the log of a part. */
  static FactLog create(Path path) throws IOException {
    Path aside = path.resolveSibling(path.getFileName() + ".tmp");
    return new FactLog(
        path, aside, new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16));
  }

  /**
   * Adds a partner.
   *
   * @param facts its facts, of which only the partner itself is taken
   * @param bytes where its other facts are
   * @param places which of the bytes, as {@link PartReader} gives them
   * @return the hash
   */
  String add(PartnerFacts facts, byte[] bytes, long[] places) throws IOException {
    entry.clear();
    entry.addText(facts.partner().partnerId());
    FactBytes.writeOptional(facts.partner().name(), entry);
    entry.addByte(facts.complete() ? 1 : 0);
    entry.addNumber(places.length);
    for (long place : places) {
      entry.addNumber(PartReader.length(place));
      entry.add(bytes, PartReader.start(place), PartReader.length(place));
    }
    head.clear();
    head.addNumber(entry.size());
    file.write(head.array(), 0, head.size());
    file.write(entry.array(), 0, entry.size());
    size += head.size() + (long) entry.size();
    digest.update(entry.array(), 0, entry.size());
    return Hashes.text(digest);
  }

  /** Ends the log, and says how many bytes it has. */
  long commit() throws IOException {
    file.close();
    Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return size;
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(aside);
  }
}
