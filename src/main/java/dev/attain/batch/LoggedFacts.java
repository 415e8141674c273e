package dev.attain.batch;

import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facts of a partner as a batch kept them.
 *
 * @param facts the facts
 * @param hash their hash, of what is there now
 */
record LoggedFacts(PartnerFacts facts, String hash) {

  /**
   * Finds the facts of a partner.
   *
   * @throws BatchException if they are not there, or damaged
   */
  static LoggedFacts find(Path out, String partnerId, FactReader reader) throws IOException {
    Path folder = out.resolve(OutFolder.FACTS);
    if (!Files.isDirectory(folder)) {
      throw new BatchException(folder + " is not there: the facts were not kept, or removed");
    }
    String wanted = new Partner(partnerId, null).partnerId();
    for (Path log : logs(folder)) {
      byte[] bytes = Files.readAllBytes(log);
      try {
        Cursor cursor = new Cursor().to(bytes, 0);
        while (cursor.at() < bytes.length) {
          int length = (int) cursor.nextNumber();
          int start = cursor.at();
          if (cursor.nextText().equals(wanted)) {
            return read(bytes, start, length, reader);
          }
          cursor.to(bytes, start + length);
        }
      } catch (RuntimeException e) { // Whatever damage does, it is damage.
        throw new BatchException(log + " is damaged");
      }
    }
    throw new BatchException(out + " has no partner " + partnerId);
  }

  private static List<Path> logs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".facts")).sorted().toList();
    }
  }

  private static LoggedFacts read(byte[] bytes, int start, int length, FactReader reader) {
    MessageDigest digest = Hashes.sha256();
    digest.update(bytes, start, length);
    Cursor cursor = new Cursor().to(bytes, start);
    Partner partner = new Partner(cursor.nextText(), cursor.nextOptional());
    boolean complete = cursor.nextByte() == 1;
    int size = (int) cursor.nextNumber();
    FactLists lists = new FactLists();
    for (int i = 0; i < size; i++) {
      int room = (int) cursor.nextNumber();
      lists.add(reader.read(bytes, cursor.at()));
      cursor.skip(room);
    }
    return new LoggedFacts(lists.of(partner, complete), Hashes.text(digest));
  }
}
